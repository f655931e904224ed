"""The stretch of wordpieces around a cue that is read in its light: what training and run time must agree upon."""

from math import floor, log2

#: Wordpieces before the cue's first one, and after it.
BEFORE, AFTER = 80, 95
#: Distances are told in this many buckets: inside the cue (the middle one), and as many before as after.
BUCKETS = 49
#: Distance to the cue in wordpieces -> how many buckets from the middle: each step up to 8 by itself, then in growing strides.
STEPS = tuple(n if n <= 8 else min(floor(8 + 4 * log2(n / 8)), BUCKETS // 2) for n in range(BEFORE + AFTER + 1))
