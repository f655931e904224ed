"""Claims -> matters: what the reports say on one question, and how they stand to each other. Never imports the half that reads."""
