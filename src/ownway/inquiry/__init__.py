"""The inquiry: a group asks together what helps, and the people who told it check what was made of it."""
