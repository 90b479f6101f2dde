// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT

// Holds precompiled.h, which CMake includes, for programs: they are compiled with -fPIE.
int main()
{
    return 0;
}
