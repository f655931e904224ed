"""Sayso reads the news and keeps the books on it: who said what, on whose authority, and where exactly they said it.

import sayso

ledger = sayso.read("reports/")                     # files, folders, globs; in memory, or ledger="story.ledger"
for claim in ledger.claims:
    print(claim.said.text)
for matter in sayso.compare(ledger):
    print(matter.heading, matter.question)
print(sayso.tell(ledger, "brief"))
"""

from sayso.compare import Conclusions, compare
from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.outputs import tell
from sayso.read import read
from sayso.version import __version__

__all__ = ["Conclusions", "Ledger", "SaysoError", "__version__", "compare", "read", "tell"]
