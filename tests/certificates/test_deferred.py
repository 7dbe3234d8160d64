import subprocess
import sys

HEAVY = ["cryptography", "cbor2", "qrcode", "PIL", "zxingcpp", "textual", "mnemonic"]

IMPORT_ALL = f"""
import importlib, pkgutil, sys
import training.certificates as room
for file in pkgutil.iter_modules(room.__path__):
    importlib.import_module(f"training.certificates.{{file.name}}")
print([name for name in {HEAVY} if name in sys.modules])
"""


def test_the_room_loads_nothing_heavy_before_it_is_used() -> None:
    run = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, check=True
    )

    assert run.stdout == "[]\n"
