"""Which characters are what: text cut into blocks, each judged alone, then by its neighbours."""
