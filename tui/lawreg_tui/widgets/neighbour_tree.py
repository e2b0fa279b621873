"""What surrounds an instrument as a tree to walk in."""

from __future__ import annotations

from rich.text import Text as Rich
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from lawreg.report.drawing import Drawing
from lawreg.report.graph_tree import Branch, branch_words, grow_tree, head_words
from lawreg_tui.keymap import bindings
from lawreg_tui.widgets.reading import Reading


class NeighbourTree(Tree[str], inherit_bindings=False):
    """Each node is an instrument; Enter follows it, the arrows open and fold branches."""

    BINDINGS = bindings("tree")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__("", id=id)
        self.auto_expand = False
        self.guide_depth = 3
        self._words: dict[int, str] = {}

    def draw(self, drawing: Drawing, language: str) -> None:
        """Show another neighbourhood, with the branches of the root open."""
        self.clear()
        root = drawing.web.root
        head = head_words(drawing, root, language)
        self.reset(Rich(head), root)
        self._words = {self.root.id: head}
        branches = grow_tree(drawing)
        waiting: list[tuple[TreeNode[str], Branch]]
        waiting = [(self.root, branch) for branch in branches[root]]
        while waiting:
            above, branch = waiting.pop(0)
            words = branch_words(drawing, branch, language)
            below = branches[branch.far] if branch.opens else []
            node = above.add(Rich(words), branch.far, allow_expand=bool(below))
            self._words[node.id] = words
            waiting += [(node, further) for further in below]
        for remark in drawing.remarks():
            words = remark.to(language)
            self._words[self.root.add_leaf(Rich(words)).id] = words
        self.root.expand()
        self.move_cursor(self.root)
        self.tell_here()

    def tell_here(self) -> None:
        """Tell the words of the node under the cursor in full."""
        node = self.cursor_node or self.root
        self.post_message(Reading.Told(self, self._words.get(node.id, "")))

    def on_tree_node_highlighted(self, event: Tree.NodeHighlighted[str]) -> None:
        """Tell the node in full."""
        event.stop()
        self.tell_here()

    def on_tree_node_selected(self, event: Tree.NodeSelected[str]) -> None:
        """Follow the instrument of the node."""
        event.stop()
        if event.node.data and event.node is not self.root:
            self.post_message(Reading.Followed(event.node.data))

    def action_select(self) -> None:
        """Follow the node under the cursor."""
        self.action_select_cursor()

    def action_first(self) -> None:
        """Go to the root."""
        self.action_scroll_home()

    def action_last(self) -> None:
        """Go to the last line."""
        self.action_scroll_end()

    def action_expand(self) -> None:
        """Open the branch under the cursor."""
        if self.cursor_node is not None:
            self.cursor_node.expand()

    def action_collapse(self) -> None:
        """Fold the branch under the cursor, or go to where it hangs."""
        node = self.cursor_node
        if node is None:
            return
        if node.is_expanded and node is not self.root:
            node.collapse()
        elif node.parent is not None:
            self.move_cursor(node.parent)
