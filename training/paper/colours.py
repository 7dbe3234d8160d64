"""The app's light theme on paper. Words keep 4.5:1 or better on white, grey printers included."""

INK = "#1c2536"
QUIET = "#565f73"
HEADING = "#164f86"
LINE = "#cdbf9f"
GROUND = "#fbf5e6"
WHITE = "#ffffff"
