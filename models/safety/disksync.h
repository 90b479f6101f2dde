// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace entente {

class OpenFile;

/// Brings written files to the disk without anybody waiting for it: a thread of its own does, one
/// pass for all that was asked meanwhile. Going away does not wait either, so a drive that hangs
/// hangs nobody.
class DiskSync
{
public:
    DiskSync();
    ~DiskSync();

    /// The file may be closed at once; it is duplicated.
    void request(const OpenFile &file);
    /// True where everything asked for so far is on the disk (tests, and before a journal is let
    /// go).
    bool isDone() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace entente
