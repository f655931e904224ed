"""The verbs. Each says what it does in `sayso VERB --help`; what is wrong with the call is one line and exit 2.

A verb returns what it has to tell, and `main` prints it. Everything else is imported by the verb that needs it: those that
only tell must start at once, and `click` is all that this file loads.
"""

# ruff: noqa: PLC0415  (lazy imports: see above)

from __future__ import annotations

import io
import os
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso import __version__
from sayso.errors import BadValue, NotFound, SaysoError

if TYPE_CHECKING:
    from sayso.ledger import Ledger

#: How an SQLite file begins, and so a ledger.
_SQLITE = b"SQLite format 3\0"
#: Forms that are verbs of their own, for people; the others are exports.
_ON_SCREEN = {"brief", "claims", "why"}
#: What to type for the embedded story, wherever files, folders or a ledger are asked for.
DEMO = "demo"


def main() -> None:
    """Run the command line: prints what the verb tells; one clear line and exit 2 on a wrong call."""
    try:
        told = sayso.main(prog_name="sayso", standalone_mode=False)
        if isinstance(told, str):
            _print(told)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has gone: nothing more to say
    except click.ClickException as error:
        _stop(_one_line(error))
    except SaysoError as error:
        _stop(str(error))
    except (click.Abort, KeyboardInterrupt):
        _stop("stopped", 130)


def _print(told: str) -> None:
    """A terminal that cannot show a letter shows a question mark in its place, and the rest."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    sys.stdout.write(told)
    sys.stdout.flush()


def _stop(words: str, code: int = 2) -> None:
    click.echo(f"sayso: {' '.join(words.split())}", err=True)
    sys.exit(code)


def _one_line(error: click.ClickException) -> str:
    """What is wrong with the call, and where its help stands."""
    words = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{words[:1].lower()}{words[1:]} (see: {context.command_path} --help)" if context is not None else words


@click.group(
    invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="sayso", message="%(prog)s %(version)s")
@click.pass_context
def sayso(context: click.Context) -> str | None:
    """Read the news and keep the books on it: who said what, on whose authority, and where exactly they said it.

    Where SOURCE is asked for, give a ledger that `sayso read` has made, or files and folders of reports (txt, md, html),
    or `demo`, the embedded story.
    """
    return None if context.invoked_subcommand else context.get_help() + "\n"


_source = click.argument("source", nargs=-1, required=True)


@sayso.command()
@_source
@click.option("--md", "form", flag_value="markdown", help="As Markdown.")
@click.option("--json", "form", flag_value="json", help="As JSON: sections of rows.")
def brief(source: tuple[str, ...], form: str | None) -> str:
    """Tell a whole pile on one page.

    How healthy it is as evidence, who says what on whose word, the figures, plans and days, and what is not settled.
    """
    return _tell(source, "brief", form=form or "text", typed=shlex.join(source))


@sayso.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-o", "--output", "ledger", required=True, help="The ledger to read into; made when it is not there.")
@click.option("--outlet", help="Whose report it is, where the report does not say so.")
@click.option("--published", metavar="DAY", help="Its day, as 2021-07-14.")
@click.option("--url", help="Where it was found.")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes to read with.")
def read(paths: tuple[str, ...], ledger: str, workers: int, **given: str | None) -> str:
    """Read reports into a ledger.

    PATHS are files and folders; - is standard input. What was read before is not read again. What cannot be read is said.
    """
    from sayso.ledger import Ledger
    from sayso.outputs.readout import summary
    from sayso.read import read as read_in
    from sayso.records import Given

    _check_day(given["published"])
    before: set[str] = set()
    if Path(ledger).exists():
        with Ledger(ledger) as books:
            before = {filed.report.id for filed in books.filed()}
    with _progress() as progress:
        books = read_in(*map(_known, paths), ledger=ledger, given=Given(**given), workers=workers, progress=progress)
    with books:
        return summary(books, ledger, before)


def _check_day(published: str | None) -> None:
    from datetime import date

    try:
        date.fromisoformat(published or "2000-01-01")
    except ValueError:
        raise BadValue(f"not a day: {published} (write 2021-07-14)") from None


@sayso.command()
@_source
@click.option(
    "--by", metavar="NAME", help="Somebody in the chain. `nobody`: no source named; `unnamed`: a source without a name."
)
@click.option("--about", metavar="WORDS", help="Words of the claim, its subject, object or place.")
@click.option(
    "--since", metavar="DAY", help="Happened or, where that is not known, was said then or later: 2021, 2021-07 ..."
)
@click.option("--until", metavar="DAY", help="The same, then or earlier.")
@click.option("--report", metavar="NAME", help="One report: the first part of its marks, as 001.")
@click.option("--zone", metavar="ZONE", help="Only claims of one part of the reports: body, headline, caption ...")
@click.option("--figures", is_flag=True, help="Only claims with a figure.")
@click.option("--plans", is_flag=True, help="Only promises and plans.")
@click.option("--dated", is_flag=True, help="Only claims whose own words give a time.")
@click.option("--json", "form", flag_value="jsonl", help="As JSON lines, those of `export --to jsonl`.")
def claims(source: tuple[str, ...], form: str | None, **asked: Any) -> str:
    """List the claims: mark, day, chain, words."""
    from sayso.outputs.claims import Asked

    return _tell(source, "claims", form=form or "text", asked=Asked(**asked))


@sayso.command()
@_source
@click.argument("mark")
@click.option("--md", "form", flag_value="markdown", help="As Markdown.")
@click.option("--json", "form", flag_value="json", help="As JSON: sections of rows.")
def why(source: tuple[str, ...], mark: str, form: str | None) -> str:
    """Show one claim at its highlighted words.

    With the chain and the place of each link, when, the figures, how it is held, the doubts, and the line ready to quote.
    MARK is a place as the other verbs print it: 001@1698 is character 1698 of report 001.
    """
    return _tell(source, "why", mark=mark, form=form or "text")


@sayso.command()
@_source
@click.option("--to", "form", required=True, metavar="FORM", help="What to turn it into: jsonl.")
@click.option("-o", "--output", metavar="FILE", help="Where to write it; else it is printed.")
def export(source: tuple[str, ...], form: str, output: str | None) -> str:
    """Turn a ledger into a form for other programs."""
    from sayso.outputs import OUTPUTS

    forms = sorted(OUTPUTS.keys() - _ON_SCREEN)
    if form not in forms:
        raise BadValue(f"no such form: {form} (there is {', '.join(forms)})")
    told = _tell(source, form)
    if output is None or output == "-":
        return told
    try:
        Path(output).write_text(told, encoding="utf-8", newline="\n")
    except OSError as error:
        raise NotFound(f"{output} cannot be written: {error.strerror}") from error
    return ""


@sayso.command()
@click.argument("ledger")
def verify(ledger: str) -> str:
    """Re-read every span of a ledger and every id.

    Exit 1 where something does not hold.
    """
    from sayso.ledger import Ledger
    from sayso.outputs.readout import verdict

    with Ledger(ledger, must_exist=True) as books:
        told, holds = verdict(books, ledger)
    if not holds:
        click.echo(told, nl=False)
        sys.exit(1)
    return told


@sayso.command()
def demo() -> str:
    """Tell the embedded story: a dam, two countries, made up."""
    return _tell((DEMO,), "brief", typed=DEMO)


def _tell(source: tuple[str, ...], name: str, **options: object) -> str:
    from sayso.outputs import tell

    with _opened(source) as ledger:
        return tell(ledger, name, **options)


@contextmanager
def _opened(source: tuple[str, ...]) -> Iterator[Ledger]:
    """The ledger that `source` names; else its files and folders, read into one in memory."""
    from sayso.ledger import Ledger

    ledgers = [path for path in source if _is_ledger(path)]
    if ledgers and len(source) > 1:
        raise BadValue(f"{ledgers[0]} is a ledger: name it alone")
    if ledgers:
        with Ledger(ledgers[0], must_exist=True) as ledger:
            yield ledger
        return
    from sayso.read import read as read_in

    with Ledger() as ledger:
        with _progress() as progress:
            read_in(*map(_known, source), ledger=ledger, progress=progress)
        yield ledger


def _is_ledger(path: str) -> bool:
    """Whether it begins as one; a ledger that is not there is told of as such."""
    if not Path(path).is_file():
        return path.endswith(".ledger") and not Path(path).exists()
    with Path(path).open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def _known(path: str) -> str:
    """The path itself; the embedded story goes by a name."""
    if path != DEMO or Path(path).exists():
        return path
    from importlib.resources import files

    return str(files("sayso.data") / "demo")


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A bar on standard error where somebody watches; nothing where nobody does."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)
