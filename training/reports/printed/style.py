"""How a printed page looks: large plain letters, left-aligned, on light ground.

About 60 characters stand on a line. No italics and no capitals for whole words, since both are
hard on readers with dyslexia. Colours are those of the app's light theme; none of them says
anything that words do not say too.
"""

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem 1.25rem 4rem; background: #fbf5e6; color: #1c2536;
  font: 1.2rem/1.6 Verdana, "DejaVu Sans", Tahoma, Arial, sans-serif; text-align: left;
  hyphens: manual; overflow-wrap: break-word; }
body.ks1 { font-size: 1.5rem; line-height: 1.75; }
header, nav, main, footer { max-width: 33em; margin: 0 auto; }
h1, h2, h3 { color: #164f86; line-height: 1.25; margin: 1.6em 0 .6em; }
h1 { font-size: 2em; margin-top: .2em; }
h2 { font-size: 1.5em; padding-bottom: .25em; border-bottom: 3px solid #cdbf9f; margin-top: 2.2em; }
h3 { font-size: 1.15em; }
p, ul, ol, dl, blockquote { margin: .7em 0; }
li { margin: .35em 0; }
a { color: #0d4f88; }
a:focus-visible, input:focus-visible { outline: 3px solid #974700; outline-offset: 2px; }
nav ul { background: #fffdf7; border: 2px solid #cdbf9f; border-radius: .4em; }
.quiet, footer { color: #565f73; }
footer { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid #cdbf9f; }
.chat, .plain { list-style-type: ""; padding-left: 0; }
nav .plain { padding: .5em 1em; }
.chat li { background: #ece4cf; border-radius: .6em; padding: .4em .8em; margin: .45em 0;
  width: fit-content; max-width: 100%; }
.chat .notice { background: none; color: #565f73; }
.chat .picture, p.picture { background: none; border: 2px solid #cdbf9f; border-radius: .3em;
  padding: .8em; }
.name { color: #164f86; }
blockquote { border-left: 6px solid #164f86; background: #fffdf7; padding: .3em 1em;
  margin-left: 0; margin-right: 0; }
.choices a { display: block; padding: .45em .8em; border: 2px solid #cdbf9f; border-radius: .4em;
  background: #fffdf7; color: #1c2536; text-decoration: none; }
.turn { font-weight: bold; color: #0d4f88; text-decoration: underline; white-space: nowrap; }
fieldset { border: 0; padding: 0; margin: 1.8em 0 2em; min-width: 0; }
legend { padding: 0; }
legend h3 { margin: 0; }
.lettered { list-style-type: upper-alpha; padding-left: 1.6em; }
.lettered li { padding-left: .3em; }
label { display: flex; gap: .6em; align-items: baseline; }
input { font: inherit; color: inherit; accent-color: #0d5a9c; flex: none; margin: 0; }
input[type=checkbox] { width: 1.2em; height: 1.2em; position: relative; top: .2em; }
input[type=text] { width: 2.4em; padding: 0 .2em; border: 2px solid #565f73; background: #fffdf7;
  border-radius: .2em; text-align: center; }
.sentence input[type=text] { width: 9em; }
dt { margin-top: .8em; padding-left: 1.4em; text-indent: -1.4em; }
dd { margin: .15em 0 0 1.4em; }
.yes { color: #0d5a9c; font-weight: bold; }
.notyet { color: #974700; font-weight: bold; }
@page { size: A4; margin: 18mm 18mm 20mm;
  @bottom-right { content: counter(page); font: 11pt Verdana, "DejaVu Sans", sans-serif; } }
@media print {
  body { padding: 0; background: #ffffff; font-size: 14pt; }
  body.ks1 { font-size: 18pt; }
  h2#teacher ~ *, h2#answers ~ * { font-size: 12pt; }
  nav { display: none; }
  main > section + section { break-before: page; }
  main > section + section > h2 { margin-top: 0; }
  .card, .scene, .choices, fieldset, li, dd, blockquote { break-inside: avoid; }
  h2, h3, dt, .ask, .quiet { break-after: avoid; }
  .chat li, blockquote, .choices a, input[type=text] { background: none; }
  .chat li { border: 1.5px solid #cdbf9f; }
  .chat .notice { border: 0; }
  .turn { text-decoration: none; }
}
"""
