"""How the pages of an archive look. They stand alone, so their styles stand in each of them."""

STYLES = """
:root { color-scheme: light dark; --ink: #1c2a22; --soft: #4a5a50; --paper: #fffdf8;
  --sheet: #ffffff; --line: #cfd8cf; --leaf: #15523a; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1f4ee; --soft: #c3cdc4; --paper: #16201b;
  --sheet: #1e2a24; --line: #415247; --leaf: #9fd8b8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.55;
  font: 1.125rem/1.55 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; }
main, header, footer { max-width: 44rem; margin-inline: auto; padding: 1rem 1.25rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2rem; }
a { color: var(--leaf); text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--leaf); outline-offset: 3px; }
header a, footer a, nav a, summary { display: inline-block; padding-block: .5rem; }
article { background: var(--sheet); border: 1px solid var(--line); border-radius: 4px 18px;
  padding: .25rem 1.25rem 1rem; margin-block: 1.25rem; overflow-wrap: anywhere; }
article h2 { font-size: 1.3rem; }
article h3 { font-size: 1.05rem; margin-bottom: .2rem; }
.words { white-space: pre-line; margin-top: .4rem; }
.soft { color: var(--soft); }
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .2rem 1rem; margin: .5rem 0;
  font-size: 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
ul.contents { padding: 0; list-style: none; }
ul.contents li { border-bottom: 1px solid var(--line); }
img { max-width: 100%; height: auto; border-radius: 4px 14px; }
audio { width: 100%; }
figure { margin: .75rem 0; }
@media print { body { background: none; color: black; } article { break-inside: avoid-page; }
  header a, audio { display: none; } }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } }
"""
