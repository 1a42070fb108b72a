"""What has grown in a year, and what of it may be passed on. Rows in, numbers out."""

from ownway.engines.worth.disclosure import Cell, Shown, Sign, for_passing_on, whole
from ownway.engines.worth.yearly import Told, Year, months_between, yearly

__all__ = ["Cell", "Shown", "Sign", "Told", "Year", "for_passing_on", "months_between", "whole",
           "yearly"]  # fmt: skip
