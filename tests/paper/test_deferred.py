import subprocess
import sys

HEAVY = ["fpdf", "uharfbuzz", "fontTools", "PIL", "pypdfium2", "qrcode"]

IMPORT_ALL = f"""
import importlib, pkgutil, sys
import training.paper, training.reports
import training.cli.commands.cards, training.cli.commands.certificates_print
for room in (training.paper, training.reports):
    for file in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
        if file.name != "training.paper.pages":
            importlib.import_module(file.name)
print([name for name in {HEAVY} if name in sys.modules])
"""


def test_nothing_heavy_is_loaded_before_a_page_is_begun() -> None:
    run = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"
