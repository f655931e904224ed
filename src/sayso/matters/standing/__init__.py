"""How a question stands: how its answers lie to one another, who answers whom, the last word, the heading."""
