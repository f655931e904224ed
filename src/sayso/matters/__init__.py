"""Claims -> matters: what is said on one question, and how the accounts stand. Never imports the half that reads."""
