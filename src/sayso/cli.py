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
from pathlib import Path
from typing import Any

import click

from sayso import __version__
from sayso.errors import BadValue, NotFound, SaysoError
from sayso.sources import DEMO, known, opened, progress

#: Forms that are verbs of their own, for people; the others are exports.
_ON_SCREEN = {"brief", "claims", "decisions", "matters", "why"}


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
    try:
        sys.stdout.write(told)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left in its buffer goes nowhere
        raise NotFound(f"standard output cannot be written: {error.strerror}") from error


def _stop(words: str, code: int = 2) -> None:
    click.echo(f"sayso: {' '.join(words.split())}", err=True)
    sys.exit(code)


def _one_line(error: click.ClickException) -> str:
    """What is wrong with the call, and where its help stands."""
    words = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{words[:1].lower()}{words[1:]} (see: {context.command_path} --help)" if context is not None else words


def _until(context: click.Context, option: click.Parameter, day: str | None) -> str | None:
    """The last day of what was typed as 2021, 2021-07 or 2021-07-14."""
    from sayso.outputs.claims import day_asked

    return None if day is None else day_asked(day, 1)


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
_voices = click.option(
    "--voices",
    type=click.Choice(("model", "rules")),
    help="Who finds out who says what: the trained model (when it is there), or the rules alone.",
)
_as_of = click.option("--as-of", metavar="DAY", callback=_until, help="Only reports published by that day.")


@sayso.command()
@_source
@_as_of
@_voices
@click.option("--md", "form", flag_value="markdown", help="As Markdown.")
@click.option("--json", "form", flag_value="json", help="As JSON: sections of rows.")
def brief(source: tuple[str, ...], form: str | None, as_of: str | None, voices: str | None) -> str:
    """Tell a whole pile on one page.

    How healthy it is as evidence, what is disputed, what only looks so, what is repeated, plans, days, what is not settled.
    """
    return _tell(source, "brief", voices=voices, form=form or "text", typed=shlex.join(source), as_of=as_of)


@sayso.command()
@_source
@_as_of
@click.option("--disputed", "which", flag_value="disputed", help="Only what cannot both hold, or is denied.")
@click.option("--later", "which", flag_value="later", help="Only what is said differently later.")
@click.option(
    "--other-count", "which", flag_value="other-count", help="Only figures that are, or may be, other counts."
)
@click.option("--repeated", "which", flag_value="repeated", help="Only what is told twice on one word.")
@click.option("--agree", "which", flag_value="agree", help="Only what several publishers or sources say.")
@click.option("--plans", "which", flag_value="plans", help="Only promises and plans.")
@click.option("--about", metavar="WORDS", help="Only questions about these words.")
@click.option("--md", "form", flag_value="markdown", help="As Markdown.")
@click.option("--json", "form", flag_value="json", help="As JSON: sections of rows.")
def matters(source: tuple[str, ...], form: str | None, **asked: str | None) -> str:
    """List the questions that two claims or more answer, and how the answers stand to each other."""
    return _tell(source, "matters", form=form or "text", typed=shlex.join(source), **asked)


@sayso.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-o", "--output", "ledger", required=True, help="The ledger to read into; made when it is not there.")
@click.option("--outlet", help="Whose report it is, where the report does not say so.")
@click.option("--published", metavar="DAY", help="Its day, as 2021-07-14; or 2021-07, or 2021-07-01..2021-08-29.")
@click.option("--url", help="Where it was found.")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes to read with.")
@_voices
def read(paths: tuple[str, ...], ledger: str, workers: int, voices: str | None, **given: str | None) -> str:
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
    with progress() as moved:
        told, files = Given(**given), map(known, paths)
        books = read_in(*files, ledger=ledger, given=told, workers=workers, voices=voices, progress=moved)
    with books:
        return summary(books, ledger, before, [known(path) for path in paths])


def _check_day(published: str | None) -> None:
    from sayso.finders.dating import days_given

    if published is not None and days_given(published) is None:
        raise BadValue(f"not a day: {published} (write 2021-07-14, 2021-07 or 2021-07-01..2021-08-29)")


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
@click.option("--denials", is_flag=True, help="Only denials.")
@click.option("--dated", is_flag=True, help="Only claims whose own words give a time.")
@click.option("--json", "form", flag_value="jsonl", help="As JSON lines, those of `export --to jsonl`.")
@_as_of
def claims(source: tuple[str, ...], form: str | None, as_of: str | None, **asked: Any) -> str:
    """List the claims: mark, day, chain, words."""
    from sayso.outputs.claims import Asked

    return _tell(source, "claims", form=form or "text", asked=Asked(**asked), as_of=as_of)


@sayso.command()
@_source
@click.argument("mark")
@_as_of
@click.option("--md", "form", flag_value="markdown", help="As Markdown.")
@click.option("--json", "form", flag_value="json", help="As JSON: sections of rows.")
def why(source: tuple[str, ...], mark: str, form: str | None, as_of: str | None) -> str:
    """Show one claim at its highlighted words, and what it was set beside.

    With the chain and the place of each link, when, the figures, how it is held, the doubts, and the line ready to quote; first,
    where other claims answer the same question, the answers, why they stand side by side, and what would settle it.
    MARK is a place as the other verbs print it: 001@1698 is character 1698 of report 001.
    """
    return _tell(source, "why", mark=mark, form=form or "text", typed=shlex.join(source), as_of=as_of)


@sayso.command()
@_source
@click.option("--to", "form", required=True, metavar="FORM", help="What to turn it into: jsonl.")
@click.option("-o", "--output", metavar="FILE", help="Where to write it; else it is printed.")
@_as_of
def export(source: tuple[str, ...], form: str, output: str | None, as_of: str | None) -> str:
    """Turn a ledger into a form for other programs."""
    from sayso.outputs import OUTPUTS, tell
    from sayso.outputs.pile import left_out_words, pile

    forms = sorted(OUTPUTS.keys() - _ON_SCREEN)
    if form not in forms:
        raise BadValue(f"no such form: {form} (there is {', '.join(forms)})")
    with opened(source) as ledger:
        told = tell(ledger, form, as_of=as_of)
        if as_of is not None:
            click.echo(left_out_words(pile(ledger, as_of=as_of, compared=False)), err=True)
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
@click.argument("ledger")
@click.argument("ruling", metavar="RULING")
@click.argument("words", metavar="MARK...", nargs=-1, required=True)
@click.option("--why", "why", default="", metavar="TEXT", help="The reason, kept with it.")
@click.option("--by", metavar="NAME", help="Who rules; else the login name.")
def decide(ledger: str, ruling: str, words: tuple[str, ...], why: str, by: str | None) -> str:
    """Rule on what was read; a person's ruling outranks every rule, and nothing is lost: `withdraw` takes it back.

    \b
    decide LEDGER same 001@1698 002@1128         they answer the same question
    decide LEDGER different 001@1698 002@1128    they do not
    decide LEDGER wrong 001@1698                 not what the report says; right confirms
    decide LEDGER note 001@1698 --why TEXT
    decide LEDGER set outlet 001 "The Port Ledger"
    decide LEDGER set FIELD MARK VALUE           outlet, wire, day of a report; zone, voice of a claim
    decide LEDGER withdraw DECISION              by its id, from `sayso decisions`
    """
    from sayso.decide import decide as ruled
    from sayso.ledger import Ledger
    from sayso.outputs.decisions import line

    with Ledger(ledger, must_exist=True) as books:
        return line(books, ruled(books, ruling, *words, why=why, by=by))


@sayso.command()
@click.argument("ledger")
def decisions(ledger: str) -> str:
    """List what people ruled: id, who, when, about which words, why."""
    return _tell((ledger,), "decisions")


@sayso.command()
@_voices
def demo(voices: str | None) -> str:
    """Tell the embedded story: a dam, two countries, made up."""
    return _tell((DEMO,), "brief", voices=voices, typed=DEMO)


def _tell(source: tuple[str, ...], name: str, voices: str | None = None, **options: object) -> str:
    from sayso.outputs import tell

    with opened(source, voices) as ledger:
        return tell(ledger, name, **options)
