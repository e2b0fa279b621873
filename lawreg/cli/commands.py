"""Every command, in the order in which help lists them."""

from lawreg.cli.keeping_commands import INTAKE_COMMANDS, REGISTRY_COMMANDS
from lawreg.cli.portfolio_commands import PORTFOLIO_COMMANDS
from lawreg.cli.reading_commands import PLAN_COMMANDS, READING_COMMANDS

COMMANDS = {
    command.name: command
    for command in (
        *READING_COMMANDS,
        *INTAKE_COMMANDS,
        *PORTFOLIO_COMMANDS,
        *REGISTRY_COMMANDS,
        *PLAN_COMMANDS,
    )
}
"""Every command by name."""

GROUPS = tuple(dict.fromkeys(n.split()[0] for n in COMMANDS if " " in n))
"""First words of the commands that have two."""
