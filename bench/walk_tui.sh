#!/usr/bin/env bash
# Walks through the terminal UI in tmux, on the registry that comes with lawreg, and
# prints what stands on the screen after each step.
#
#     bench/walk_tui.sh [COLUMNSxLINES]
#
# PYTHON names the interpreter; the checkout around this script is what runs.
set -euo pipefail

if ! command -v tmux >/dev/null; then
    echo "bench/walk_tui.sh: tmux is not installed (apt install tmux, brew install tmux)" >&2
    exit 2
fi
size=${1:-120x36}
if [[ ! $size =~ ^[0-9]+x[0-9]+$ ]]; then
    echo "bench/walk_tui.sh: $size is not COLUMNSxLINES, such as 80x24" >&2
    exit 2
fi
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export PYTHONPATH="$root:$root/tui" LC_ALL=C.UTF-8
unset COLUMNS LINES # of the terminal or the test outside; inside tmux says how wide it is
python=${PYTHON:-python3}
# A server of its own, so that no session of the reader's is touched.
server=(tmux -L "lawreg-walk-$$" -f /dev/null)
trap '"${server[@]}" kill-server 2>/dev/null || true' EXIT

screen() { "${server[@]}" capture-pane -p; }

# Prints the screen once it holds the words, which tells that the step is done; a machine
# with other work may take its time.
shows() { # WORDS WHAT-WAS-DONE
    local tries
    for ((tries = 0; tries < 600; tries++)); do
        if screen | grep -qF -- "$1"; then
            printf '\n===== %s\n' "$2"
            screen
            return
        fi
        sleep 0.1
    done
    printf 'bench/walk_tui.sh: after "%s" the screen does not show "%s":\n' "$2" "$1" >&2
    screen >&2
    exit 1
}

# Keys are taken in their order, however fast they come; but what follows Escape at once
# is one key with it.
press() { "${server[@]}" send-keys "$@"; }
words() { "${server[@]}" send-keys -l "$1"; }

"${server[@]}" new-session -d -x "${size%x*}" -y "${size#*x}" \
    "$python" -m lawreg tui --registry "$root/data/decrees.sqlite" --as-of 2026-11-24
shows "Danh sách" "the list of everything, the newest first"
press /
words "61/2018/nd-cp"
shows "▌ 61/2018/NĐ-CP" "/ 61/2018/nd-cp: found while it is typed"
press Enter
press Enter
shows "▸Chi tiết" "Enter, Enter: how it stands and why"
press d
shows "▸Diễn biến" "d: when it was in force, by which act"
press g
shows "được thay thế bởi" "g: what surrounds it"
press Down
press Enter
shows "Nghị định 118/2025/NĐ-CP" "Down, Enter: the text that took its place"
press "["
shows "Nghị định 61/2018/NĐ-CP" "[: back"
press t
shows "Xem tình trạng tại ngày nào?" "t: which day?"
press C-u
words "28/12/2021"
press Enter
shows "NGÀY ĐÃ QUA" "28/12/2021: everything as on that day"
press Escape
shows "▸Danh sách" "Esc: the list again"
press f
shows "Lọc danh sách theo" "f: what to filter by"
words "thong tu"
press Enter
shows "Loại: Thông tư" "thong tu: circulars only"
press "?"
shows "Các phím dùng được ở đây" "?: the keys that work here"
press Escape
sleep 1
press q
for ((tries = 0; tries < 300; tries++)); do
    "${server[@]}" has-session 2>/dev/null || break
    sleep 0.1
done
if "${server[@]}" has-session 2>/dev/null; then
    echo 'bench/walk_tui.sh: q did not leave' >&2
    exit 1
fi
printf '\n===== q: left\n'
