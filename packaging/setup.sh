# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Entente authors
# SPDX-License-Identifier: MIT
#
# What packaging/run and packaging/test share: install what is missing, configure, build.
# Read with `source`; it does nothing by itself.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
package_list=$root/packaging/packages-debian.txt
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root}

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
fail() {
    say "$@"
    exit 2
}

# The lines of the list that serve one of the purposes given: "names optional-or-required".
listed() {
    local names purpose rest wanted=" $* "
    while read -r names purpose rest; do
        case $names in '' | '#'*) continue ;; esac
        case $wanted in *" $purpose "*) printf '%s %s\n' "$names" "${rest:-required}" ;; esac
    done <"$package_list"
}

# Of names with | between, the first that the system offers; fails where it offers none.
offered() {
    local name
    for name in ${1//|/ }; do
        if [ -n "$(apt-cache show --no-all-versions "$name" 2>/dev/null)" ]; then
            printf '%s\n' "$name"
            return
        fi
    done
    return 1
}

# Sets missing_required and missing_optional to the lines' names of which nothing is installed.
find_missing() {
    local names name kind have
    have=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | tr '\n' ' ') "
    missing_required=() missing_optional=()
    while read -r names kind; do
        for name in ${names//|/ }; do
            case $have in *" $name "*) continue 2 ;; esac
        done
        if [ "$kind" = optional ]; then missing_optional+=("$names"); else missing_required+=("$names"); fi
    done < <(listed "$@")
}

# Runs apt-get as root, never asking a question.
apt_get() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
        [ -t 0 ] || as_root=(sudo -n)
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l \
        apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@" >&2
}

# Installs the packages of the purposes given that are missing; asks nothing of the network when none is.
install_packages() {
    local names name chosen=() unknown=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is neither Debian nor Ubuntu: make sure that you have what $package_list lists"
        return
    fi
    find_missing "$@"
    if [ ${#missing_required[@]} -eq 0 ]; then
        for names in "${missing_optional[@]}"; do
            if name=$(offered "$names"); then chosen+=("$name"); fi
        done
        [ ${#chosen[@]} -gt 0 ] || return 0
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        chosen=()
        for names in "${missing_required[@]}" "${missing_optional[@]}"; do
            chosen+=("$(offered "$names" || printf '%s' "${names%%|*}")")
        done
        say "packages are missing, and there is neither root nor sudo to install them. Ask for:"
        say "    apt-get install ${chosen[*]}"
        [ ${#missing_required[@]} -eq 0 ] || exit 2
        return 0
    fi

    apt_get update || say "the list of packages could not be brought up to date; going on with the old one"
    chosen=()
    for names in "${missing_required[@]}"; do
        if name=$(offered "$names"); then chosen+=("$name"); else unknown+=("$names"); fi
    done
    [ ${#unknown[@]} -eq 0 ] ||
        fail "this system offers no ${unknown[*]} (Ubuntu has some only in its 'universe' part)"
    for names in "${missing_optional[@]}"; do
        if name=$(offered "$names"); then chosen+=("$name"); else say "going on without $names"; fi
    done
    [ ${#chosen[@]} -gt 0 ] || return 0
    say "installing ${chosen[*]}"
    if ! apt_get install -y --no-install-recommends "${chosen[@]}"; then
        [ ${#missing_required[@]} -eq 0 ] || fail "could not install ${chosen[*]}"
        say "going on without ${chosen[*]}"
    fi
}

# configure PRESET [OPTION...]: only where that was never done, or the presets have changed since; what
# else changes, the build notices by itself.
configure() {
    local preset=$1 folder=$root/build/$1 fresh=()
    shift
    if [ "$folder/build.ninja" -nt "$root/CMakePresets.json" ] &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        return
    fi
    if [ -e "$folder/CMakeCache.txt" ] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        fresh=(--fresh)
    fi
    (cd -- "$root" && cmake --preset "$preset" "${fresh[@]}" "$@") || fail "configuring failed"
}

# build PRESET [TARGET...]
build() {
    local preset=$1 targets=()
    shift
    [ $# -eq 0 ] || targets=(--target "$@")
    cmake --build "$root/build/$preset" --parallel "$(nproc)" "${targets[@]}" || fail "building failed"
}
