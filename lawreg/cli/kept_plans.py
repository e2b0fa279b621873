"""The plans kept in a registry, for the commands that need some."""

from __future__ import annotations

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.registry import QueryableRegistry
from lawreg.registry.follow_up import on_registry
from lawreg.registry.locate import is_bundled, shown
from lawreg.registry.portfolio import KeptPlan, read_portfolio

_EMPTY = Text("danh mục chưa có kế hoạch nào.", "the portfolio holds no plans.")
_NONE_OF = Text(
    "danh mục không có kế hoạch nào do «{owner}» phụ trách.",
    "the portfolio holds no plans of '{owner}'.",
)
_ADD = Text(
    "Thêm bằng `lawreg portfolio add THƯ-MỤC{on}`.",
    "Add some: `lawreg portfolio add DIR{on}`.",
)
_SEE = Text(
    "Xem người phụ trách bằng `lawreg portfolio list{on}`.",
    "See who answers for which with `lawreg portfolio list{on}`.",
)
_INIT_FIRST = Text(
    "Sổ đi kèm lawreg không giữ kế hoạch: tạo sổ riêng bằng `lawreg registry init`, rồi "
    "`lawreg portfolio add THƯ-MỤC`.",
    "The bundled registry keeps no plans: make one of your own with `lawreg registry "
    "init`, then `lawreg portfolio add DIR`.",
)


def need_plans(
    view: QueryableRegistry, address: str, owner: str | None = None
) -> tuple[KeptPlan, ...]:
    """Give the plans kept, of one ``owner`` where one is named.

    Raises `RegistryError`, with what to do, where there are none.
    """
    plans = read_portfolio(view)
    if not plans:
        raise no_plans(address)
    wanted = tuple(p for p in plans if owner is None or p.owner == owner)
    if not wanted:
        raise RegistryError(
            _NONE_OF.fill(owner=owner), hint=_SEE.fill(on=on_registry(address))
        )
    return wanted


def no_plans(address: str) -> RegistryError:
    """Say that a registry keeps no plans, and how it comes to keep some."""
    add = _ADD.fill(on=on_registry(address))
    hint = _INIT_FIRST if is_bundled(address) else add
    return RegistryError(_EMPTY, shown(address), hint)
