// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "models/map/text.h"

#include "alignment.h"
#include "parts.h"
#include "tiegraph.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>

#ifdef ENTENTE_LINKED_PLUGINS
extern "C" {
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
extern gvplugin_library_t gvplugin_core_LTX_library;
}
#endif

namespace entente {

namespace {

constexpr double inch = 72; // points

std::string s_complaints; // what Graphviz says while it works

int complain(char *text)
{
    constexpr std::size_t enough = 300;
    if (s_complaints.size() < enough)
        s_complaints += text;
    return 0;
}

std::string number(double value)
{
    char digits[64];
    const auto end =
        std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 4);
    return {digits, end.ptr};
}

/// A Graphviz graph with nothing in it but numbers: nodes n0, n1 ... of fixed sizes, no labels, no
/// text of the user's.
class Graph
{
public:
    explicit Graph(const LayoutRequest &request)
        : m_request(request)
        , m_ties(request)
        , m_isDot(request.engine == "dot")
        , m_graph(agopen(name('g', 0).data(), m_isDot ? Agdirected : Agundirected, nullptr))
    {
        setGraphAttributes();
        addNodes();
    }
    ~Graph() { agclose(m_graph); }
    Graph(const Graph &) = delete;
    Graph &operator=(const Graph &) = delete;

    void addTies();
    Agraph_t *graph() const { return m_graph; }
    std::vector<Position> positions() const;

private:
    static std::string name(char letter, std::size_t number)
    {
        return letter + std::to_string(number);
    }
    void set(int kind, const char *attribute, const std::string &value)
    {
        agattr(m_graph, kind, const_cast<char *>(attribute), const_cast<char *>(value.c_str()));
    }
    static void put(void *object, const char *attribute, const std::string &value)
    {
        agsafeset(object, const_cast<char *>(attribute), const_cast<char *>(value.c_str()),
                  const_cast<char *>(""));
    }
    void setGraphAttributes();
    void addNodes();
    void describe(Agedge_t *edge, const TieGraph::Tie &tie) const;
    bool canPin() const { return m_request.engine == "neato" || m_request.engine == "fdp"; }

    const LayoutRequest &m_request;
    TieGraph m_ties;
    bool m_isDot;
    Agraph_t *m_graph;
    std::vector<Agnode_t *> m_nodes;
};

void Graph::setGraphAttributes()
{
    set(AGRAPH, "start", std::to_string(m_request.seed));
    set(AGRAPH, "splines", "none");
    // Room between the boxes is made afterwards: Graphviz's own way (prism) gives another picture
    // in every process.
    set(AGRAPH, "overlap", "true");
    set(AGRAPH, "pack", "40");
    set(AGRAPH, "notranslate", "true");
    set(AGRAPH, "K", "1.6");
    set(AGRAPH, "mindist", "1.2");
    set(AGRAPH, "nodesep", "0.5");
    set(AGRAPH, "ranksep", m_isDot ? "1.0" : "2.2");
    set(AGRAPH, "nslimit", "2");
    set(AGRAPH, "nslimit1", "2");
    set(AGRAPH, "mclimit", "0.5");
    set(AGNODE, "shape", "box");
    set(AGNODE, "label", "");
    set(AGNODE, "fixedsize", "true");
}

void Graph::addNodes()
{
    for (const LayoutRequest::Node &node : m_request.nodes) {
        Agnode_t *added = agnode(m_graph, name('n', m_nodes.size()).data(), 1);
        put(added, "width", number(node.width / inch));
        put(added, "height", number(node.height / inch));
        if (canPin() && (node.pinned || (m_request.warm && node.hasPosition)))
            put(added, "pos",
                number(node.position.x / inch) + "," + number(-node.position.y / inch) +
                    (node.pinned ? "!" : ""));
        m_nodes.push_back(added);
    }
}

void Graph::describe(Agedge_t *edge, const TieGraph::Tie &tie) const
{
    constexpr double lengthOfStep = 0.55; // inches
    put(edge, "len", number(lengthOfStep * tie.steps));
    if (tie.structure)
        put(edge, "weight", "4");
    if (m_isDot && tie.sign < 0 && !tie.structure)
        put(edge, "constraint", "false");
}

/// All ties of one pair as one: Graphviz gains nothing from parallel edges but work.
void Graph::addTies()
{
    for (const TieGraph::Tie &tie : m_ties.ties()) {
        const auto from = static_cast<std::size_t>(tie.forward ? tie.a : tie.b);
        const auto to = static_cast<std::size_t>(tie.forward ? tie.b : tie.a);
        describe(agedge(m_graph, m_nodes[from], m_nodes[to], nullptr, 1), tie);
    }
}

std::vector<Position> Graph::positions() const
{
    std::vector<Position> found;
    for (Agnode_t *node : m_nodes)
        found.push_back({ND_coord(node).x, -ND_coord(node).y});
    return found;
}

GVC_t *newContext()
{
#ifdef ENTENTE_LINKED_PLUGINS
    static lt_symlist_t plugins[] = {
        {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
        {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
        {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
        {nullptr, nullptr}};
    return gvContextPlugins(plugins, 0);
#else
    return gvContext();
#endif
}

/// Positions from Graphviz as they are, or nothing.
std::optional<std::vector<Position>> place(const LayoutRequest &request)
{
    if (request.nodes.empty())
        return std::vector<Position>();
    const std::unique_ptr<GVC_t, int (*)(GVC_t *)> context(newContext(), gvFreeContext);
    Graph graph(request);
    graph.addTies();
    if (!context || gvLayout(context.get(), graph.graph(), request.engine.c_str()) != 0)
        return {};
    std::vector<Position> positions = graph.positions();
    gvFreeLayout(context.get(), graph.graph());
    const bool finite = std::all_of(positions.begin(), positions.end(), [](const Position &p) {
        return std::isfinite(p.x) && std::isfinite(p.y);
    });
    return finite ? std::optional(std::move(positions)) : std::nullopt;
}

/// Turns the drawing to where its actors stood, and makes room between them.
void settle(const LayoutRequest &request, std::vector<Position> &positions)
{
    const std::string &engine = request.engine;
    const bool isPinnedByEngine = hasPins(request) && (engine == "neato" || engine == "fdp");
    const bool mayTurn = engine != "dot" && !isPinnedByEngine;
    if (!alignToPlaced(request, positions, mayTurn))
        faceCamps(request, positions, false);
    bendToPins(request, positions);
    pushApart(request, positions);
    makeRoom(request, positions);
}

} // namespace

LayoutResult graphvizLayout(const LayoutRequest &given)
{
    LayoutResult result;
    if (!isGraphvizEngine(given.engine)) {
        result.problem =
            phrase(translate("Layout",
                             "There is no layout called “%1” in Graphviz. Choose another layout."),
                   {given.engine});
        return result;
    }
    const LayoutRequest request = sanitised(given);
    result.problem = tooMuchFor(request);
    if (!result.ok() || request.nodes.empty())
        return result;

    const Part tied = partOf(request, tiedOnes(request));
    s_complaints.clear();
    agseterrf(complain);
    if (auto positions = place(tied.request)) {
        settle(tied.request, *positions);
        result.positions = withRowsBelow(request, tied, *positions);
        centre(request, result.positions);
        return result;
    }
    result.problem =
        s_complaints.empty()
            ? phrase(translate("Layout",
                               "Graphviz could not make the %1 layout. Choose the Stress or "
                               "Stage layout."),
                     {request.engine})
            : phrase(translate("Layout",
                               "Graphviz could not make the %1 layout (it says: %2). Choose "
                               "the Stress or Stage layout."),
                     {request.engine, s_complaints});
    return result;
}

} // namespace entente
