#!/usr/bin/env python3
"""Presses TAB in real shells: test_completions.py PROGRAM [SHELL...]

Each check starts a shell in a pseudo-terminal, types the beginning of a line,
presses TAB, and looks at the line or at the list that the shell shows.
"""
# SPDX-License-Identifier: MIT

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROWS, COLUMNS = 60, 200
PATIENCE = 20.0  # seconds until a shell is taken to be stuck
QUIET = 0.6  # seconds without output that end a list
PROMPT = "READY>"
ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][0-9A-B]|\x1b[=>78]"
)


class Shell:
    """A shell with its completions, at a terminal of its own."""

    def __init__(self, name, home):
        self.seen = ""
        environment = {
            "HOME": home,
            "PATH": home + "/bin:/usr/bin:/bin",
            "TERM": "xterm",
            "LANG": "C.UTF-8",
            "XDG_CONFIG_HOME": home + "/config",
            "XDG_DATA_HOME": home + "/data",
        }
        command = {
            "bash": ["bash", "--noprofile", "--rcfile", home + "/bashrc", "-i"],
            "zsh": ["zsh", "-i"],
            "fish": ["fish", "-i"],
        }[name]
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(home)
            os.execvpe(command[0], command, environment)
        size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, size)
        self.wait_for(PROMPT)
        self.read_until_quiet()

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def read(self, seconds):
        """True if there was something to read."""
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            data = b""
        if not data:
            raise RuntimeError("the shell ended:\n" + self.seen)
        self.seen += data.decode("utf-8", "replace")
        return True

    def text(self):
        return ESCAPES.sub("", self.seen).replace("\r", "")

    def wait_for(self, wanted):
        end = time.monotonic() + PATIENCE
        while wanted not in self.text():
            if time.monotonic() > end:
                raise RuntimeError(f"no {wanted!r} in:\n{self.text()}")
            self.read(0.1)

    def read_until_quiet(self):
        while self.read(QUIET):
            pass

    def line_after_tab(self, typed):
        """The words of the line once TAB is pressed, as the shell sees them."""
        self.type(typed)
        self.read_until_quiet()
        self.type("\t")
        self.read_until_quiet()
        self.seen = ""
        self.type("\x01printf '<%s>' \x05; echo :END\r")
        self.wait_for(">:END")
        return re.findall(r"((?:<[^<>]*>)+):END", self.text())[-1]

    def list_after_tab(self, typed):
        """The words on the screen once TAB is pressed twice."""
        self.type(typed)
        self.read_until_quiet()
        self.seen = ""
        self.type("\t\t")
        self.read_until_quiet()
        # An escape may stand inside a word or be all that divides two.
        apart = ESCAPES.sub(" ", self.seen)
        return set(re.split(r"[\s()]+", self.text() + " " + apart))


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def output(program, *arguments):
    return subprocess.run(
        [program, *arguments], check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def make_home(home, program, packs):
    """A home directory in which each shell finds its script."""
    os.makedirs(home + "/bin")
    os.symlink(program, home + "/bin/backcare")
    write(
        home + "/bashrc",
        f"PS1='{PROMPT} '\nbind 'set bell-style none'\n"
        "bind 'set completion-query-items 0'\nbind 'set page-completions off'\n"
        "source <(backcare completions bash)\n",
    )
    write(
        home + "/.zshrc",
        f"PS1='{PROMPT} '\nunsetopt beep\nLISTMAX=1000\nfpath=(~/zsh $fpath)\n"
        "autoload -Uz compinit\ncompinit -u -D\n",
    )
    write(home + "/zsh/_backcare", output(program, "completions", "zsh"))
    write(
        home + "/config/fish/config.fish",
        "set -g fish_greeting\nfunction fish_prompt; "
        f"echo -n '{PROMPT} '; end\nset -g fish_autosuggestion_enabled 0\n",
    )
    write(
        home + "/config/fish/completions/backcare.fish",
        output(program, "completions", "fish"),
    )
    os.makedirs(home + "/my packs")
    shutil.copy(packs + "/neck.json", home + "/my packs/neck.json")
    write(home + "/broken.json", "{")
    os.makedirs(home + "/handouts")


# What is typed, and the words of the line after one TAB.
LINES = [
    ("backcare ty", ["types"]),
    ("backcare types sw", ["types", "swedish"]),
    ("backcare types swedish hot", ["types", "swedish", "hot-stone"]),
    ("backcare compare swedish de", ["compare", "swedish", "deep-tissue"]),
    ("backcare completions z", ["completions", "zsh"]),
    ("backcare export mark", ["export", "markdown"]),
    ("backcare export html hand", ["export", "html", "handouts"]),
    ("backcare schema an", ["schema", "answer"]),
    ("backcare help prec", ["help", "precautions"]),
    ("backcare check brok", ["check", "broken.json"]),
    ("backcare --content brok", ["--content", "broken.json"]),
    ("backcare --vers", ["--version"]),
    ("backcare types --id", ["types", "--ids"]),
    ("backcare tips --da", ["tips", "--daily"]),
    ("backcare types --da", ["types", "--da"]),
    ("backcare --format ht", ["--format", "html"]),
    ("backcare --format=ht", ["--format=html"]),
    ("backcare -f js", ["-f", "json"]),
    ("backcare types --color nev", ["types", "--color", "never"]),
    ("backcare --json ty", ["--json", "types"]),
    ("backcare --width 40 ty", ["--width", "40", "types"]),
    ("backcare for --co", ["for", "--co"]),
    ("backcare for swed", ["for", "swed"]),
    ("backcare -- ty", ["--", "types"]),
    ("~/bin/backcare types sw", ["types", "swedish"]),
    ("backcare --content broken.json types sw",
     ["--content", "broken.json", "types", "sw"]),
    ("backcare --content nowhere types sw",
     ["--content", "nowhere", "types", "sw"]),
]  # fmt: skip
KINDS = ["types", "benefits", "considerations", "tips", "concerns",
         "precautions", "warnings", "sources"]  # fmt: skip


class Checks:
    def __init__(self, home, program):
        self.home = home
        self.program = program
        self.done = 0
        self.failed = 0

    def check(self, shell_name, typed, sound, seen):
        self.done += 1
        if not sound:
            self.failed += 1
            print(f"FAILED {shell_name}: {typed}<TAB>\n  {seen!r}")

    def line(self, shell_name, typed, words):
        shell = Shell(shell_name, self.home)
        try:
            seen = shell.line_after_tab(typed)
        finally:
            shell.close()
        wanted = "".join(f"<{word}>" for word in words)
        # Some shells take the slash of a directory back.
        line = seen.split(">", 1)[1].replace("/>", ">")
        self.check(shell_name, typed, line == wanted, seen)

    def list(self, shell_name, typed, wanted, unwanted=()):
        shell = Shell(shell_name, self.home)
        try:
            shown = shell.list_after_tab(typed)
        finally:
            shell.close()
        missing = [word for word in wanted if word not in shown]
        strange = [word for word in unwanted if word in shown]
        self.check(shell_name, typed, not missing and not strange,
                   (missing, strange, shown))  # fmt: skip

    def ids(self, kind, *options):
        return output(self.program, kind, "--ids", *options).split()

    def shell(self, name):
        for typed, words in LINES:
            self.line(name, typed, words)
        neck = self.home + "/my packs/neck.json"
        for kind in KINDS:
            self.list(name, f"backcare {kind} ", self.ids(kind))
        own = self.ids("types", "--content", neck)
        built_in = set(self.ids("types")) - set(own)
        for line in [
            "backcare --content my\\ packs/neck.json types ",
            "backcare --content 'my packs/neck.json' types ",
            "backcare types --content=my\\ packs/neck.json ",
            "backcare --content ~/my\\ packs/neck.json types ",
        ]:
            self.list(name, line, own, built_in)
        commands = re.findall(
            r'"name": "([a-z]+)"', output(self.program, "help", "--json")
        )
        self.list(name, "backcare ", commands)
        self.list(name, "backcare -", ["--ascii", "--version"], ["--daily"])
        self.list(name, "backcare --content broken.json types ", [], ["{"])


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    shells = sys.argv[2:] or ["bash", "zsh", "fish"]
    here = os.path.dirname(os.path.abspath(__file__))
    for name in shells:
        if shutil.which(name) is None:
            sys.exit(f"{name} is not installed")
    failed = False
    with tempfile.TemporaryDirectory() as root:
        home = os.path.realpath(root) + "/home"
        make_home(home, program, here + "/../../data/packs")
        for name in shells:
            checks = Checks(home, program)
            checks.shell(name)
            print(f"{name}: {checks.done} checks, {checks.failed} failed")
            failed = failed or checks.failed > 0 or checks.done == 0
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
