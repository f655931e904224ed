"""The masthead: title, outlet, wire and byline, each with its reasons."""
