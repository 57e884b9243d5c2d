"""Draws: one parametric dog, and every picture of the sheet and the pages made from it.

Pure: no clock, file or chance. A picture is a display list (`shapes.Drawing`) that holds roles
and no colours; `svg.py` turns it into a page's SVG, and the sheet into operators of a PDF.
"""
