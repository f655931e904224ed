"""What a claim comes to when it is compared: its words in classes, its points, its figures."""
