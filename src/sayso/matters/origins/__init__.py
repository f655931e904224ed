"""How many separate sources stand behind what is said. What counts as independent is settled here and nowhere else."""
