// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT

// The layout helper: a request on standard input, a result on standard output, Graphviz between. It
// lays graphs out and parses DOT, opens no file and no connection, and ends after the seconds it is
// given even if nobody waits for it any more.

#include "models/formats/graphs/dot.h"
#include "models/layout/layoutrequest.h"

#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

using namespace entente;

namespace {

constexpr std::size_t longestRequest = 64U << 20U;
constexpr int readError = 2;

int s_answer = -1; // where the answer goes; -1 once it is given

bool s_parsesDot = false; // what the answer is about

void write(const std::string &text)
{
    std::size_t written = 0;
    while (s_answer >= 0 && written < text.size()) {
        const auto count = ::write(s_answer, text.data() + written, text.size() - written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        written += static_cast<std::size_t>(count);
    }
    s_answer = -1;
}

/// Graphviz calls exit() where it sees no way on: this says so instead of leaving the caller
/// without a word.
void writeLastWords()
{
    if (s_answer < 0)
        return;
    if (s_parsesDot) {
        ReadGraph read;
        read.error("not-dot", "Graphviz gave up on this file.",
                   "Look at it with “gc” of Graphviz, which says more.");
        write(writeDotAnswer(read));
    } else {
        LayoutResult result;
        result.problem =
            "Graphviz gave up on this layout. Choose another one, such as Stress or Stage.";
        write(writeResult(result));
    }
    ::_exit(0);
}

/// Answers a request to parse DOT; false where it is none.
bool answerDot(const std::string &request)
{
    std::string_view dot;
    if (!readDotRequest(request, dot))
        return false;
    s_parsesDot = true;
    std::atexit(writeLastWords);
    write(writeDotAnswer(parseDot(dot)));
    return true;
}

std::optional<std::string> readAll()
{
    std::string text;
    char buffer[65536];
    while (text.size() <= longestRequest) {
        const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return {};
        if (count == 0)
            return text;
        text.append(buffer, static_cast<std::size_t>(count));
    }
    return {};
}

/// The seconds after which this process ends itself: the only argument.
unsigned secondsToLive(int argc, char **argv)
{
    constexpr long most = 3600;
    const long given = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 0;
    return static_cast<unsigned>(given > 0 && given < most ? given : 60);
}

/// What libraries print goes to the error channel; only the answer goes to standard output.
void keepAnswerApart()
{
    s_answer = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

} // namespace

int main(int argc, char **argv)
{
    ::alarm(secondsToLive(argc, argv));
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    keepAnswerApart();

    const std::optional<std::string> text = readAll();
    if (text && answerDot(*text))
        return 0;
    LayoutRequest request;
    if (!text || !readRequest(*text, request)) {
        std::fputs("entente-layout: standard input is no layout request; this program is started "
                   "by entente.\n",
                   stderr);
        return readError;
    }
    std::atexit(writeLastWords);
    const auto start = std::chrono::steady_clock::now();
    LayoutResult result = graphvizLayout(request);
    result.milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    write(writeResult(result));
    return 0;
}
