"""Tests that hold the house: walls, shapes, words. Each names the rule and what to do instead."""
