"""Which claims answer one question: keys, scores, vetoes, groups, and the question in words."""
