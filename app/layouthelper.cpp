// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT

// The layout helper: a request on standard input, a result on standard output, Graphviz between. It
// lays graphs out and parses DOT, writes no file and opens no connection (helperlimits.h), and ends
// after the seconds it is given even if nobody waits for it any more.

#include "helperlimits.h"

#include "models/formats/graphs/dot.h"
#include "models/layout/layoutrequest.h"
#include "models/map/text.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>

using namespace entente;

namespace {

constexpr std::size_t longestRequest = 64U << 20U;
constexpr int readError = 2;
constexpr std::size_t memoryOfLayout = std::size_t(2) << 30U;
constexpr std::size_t memoryOfDot = std::size_t(1) << 30U;

int s_answer = -1; // where the answer goes; -1 once it is given

bool s_parsesDot = false; // what the answer is about

// Made beforehand: when memory runs out, no text can be made.
std::string s_tooLarge;

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
        read.error("not-dot", translatable("Formats", "Graphviz gave up on this file."),
                   translatable("Formats", "Look at it with “gc” of Graphviz, which says more."));
        write(writeDotAnswer(read));
    } else {
        LayoutResult result;
        result.problem = translatable(
            "Layout",
            "Graphviz gave up on this layout. Choose another one, such as Stress or Stage.");
        write(writeResult(result));
    }
    ::_exit(0);
}

[[noreturn]] void giveUpForMemory()
{
    write(s_tooLarge);
    ::_exit(0);
}

void prepareForWantOfMemory()
{
    if (s_parsesDot) {
        ReadGraph read;
        read.error(
            "too-large",
            translatable("Formats", "The graph takes more than 1 GB of memory to read."),
            translatable("Formats", "Take a part of it; {a b} -> {c d} makes a tie of each pair."));
        s_tooLarge = writeDotAnswer(read);
    } else {
        LayoutResult result;
        result.problem = translatable(
            "Layout", "This layout takes more than 2 GB of memory. Choose another one, such as "
                      "Stress or Stage.");
        s_tooLarge = writeResult(result);
    }
    std::set_new_handler(giveUpForMemory);
    // Graphviz follows the null pointer that it is given instead of memory.
    ::signal(SIGSEGV, [](int number) {
        if (isNearMemoryLimit())
            giveUpForMemory();
        ::signal(number, SIG_DFL);
        ::raise(number);
    });
}

/// Answers a request to parse DOT; false where it is none.
bool answerDot(const std::string &request)
{
    std::string_view dot;
    if (!readDotRequest(request, dot))
        return false;
    s_parsesDot = true;
    prepareForWantOfMemory();
    limitMemory(memoryOfDot);
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
    const auto seconds = secondsToLive(argc, argv);
    ::alarm(seconds);
    keepAnswerApart();
    limitHelper(seconds);

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
    prepareForWantOfMemory();
    limitMemory(memoryOfLayout);
    std::atexit(writeLastWords);
    const auto start = std::chrono::steady_clock::now();
    LayoutResult result = graphvizLayout(request);
    result.milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    write(writeResult(result));
    return 0;
}
