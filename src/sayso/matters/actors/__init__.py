"""Who is who in a pile: one party under its several spellings, surnames and offices."""
