// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

namespace entente {

/// An open file as the system knows it: what it says is what happened, with the system's own error.
/// Nothing is buffered here. Closes itself.
class OpenFile
{
public:
    OpenFile() = default;
    ~OpenFile() { close(); }
    OpenFile(OpenFile &&other) noexcept;
    OpenFile &operator=(OpenFile &&other) noexcept;

    enum class Access { Mine, Usual };
    /// A new file, for this user only or for whom the system's mask says; fails where there is one
    /// of that name.
    static OpenFile create(const QString &path, Access access = Access::Mine);
    static OpenFile read(const QString &path);
    /// A folder, so that it can be synchronised.
    static OpenFile folder(const QString &path);

    bool isOpen() const { return m_handle != none; }
    /// The same open file once more; closed where the system gives no more of them.
    OpenFile duplicate() const;
    /// True where both are the same file on the disk, whatever their names.
    bool isSameFileAs(const OpenFile &other) const;
    /// True where that name still stands for this file: it was neither taken away nor given to
    /// another one.
    bool isNamed(const QString &path) const;
    /// False where not all was written; what was is still there.
    bool write(std::string_view bytes);
    QByteArray readAll(bool *whole);
    bool cutTo(qint64 length);
    bool copyPermissions(const QString &from);
    /// Waits until the disk has it.
    bool sync();
    /// Marks the file as in use, until it is closed or the process ends however. False where
    /// another has.
    bool claim();
    void close();

    /// False where the system refuses.
    static bool rename(const QString &from, const QString &to);
    static bool remove(const QString &path);
    /// True where a process of that number runs on this machine.
    static bool isRunning(qint64 process);

private:
    static constexpr qintptr none = -1;
    qintptr m_handle = none; // a descriptor, or what Windows calls a handle
    bool m_claimed = false;
};

/// The error of the last call that failed, as errno has it.
int lastError();
/// Why a call failed and what to do about it, in plain words: "The disk is full. Make room,
/// or save elsewhere."
QString systemProblem(int error);

} // namespace entente
