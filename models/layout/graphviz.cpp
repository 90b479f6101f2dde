// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "layoutrequest.h"

#include "spacing.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
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

/// Where an engine begins to take minutes: measured, with some air for slower machines.
struct Limit
{
    const char *engine;
    std::size_t nodes;
    std::size_t edges;
};
constexpr Limit limits[] = {{"circo", 150, 400},  {"dot", 300, 1500},   {"neato", 1200, 6000},
                            {"twopi", 800, 4000}, {"fdp", 3000, 20000}, {"sfdp", 12000, 60000}};

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

std::string plural(std::size_t count, const char *one, const char *many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string tooMuch(const LayoutRequest &request, std::size_t pairs)
{
    for (const Limit &limit : limits) {
        if (request.engine != limit.engine)
            continue;
        if (request.nodes.size() > limit.nodes || pairs > limit.edges)
            return "The " + request.engine + " layout would take too long: this map has " +
                   plural(request.nodes.size(), "actor", "actors") + " and " +
                   plural(pairs, "tied pair", "tied pairs") + ", and it is offered up to " +
                   std::to_string(limit.nodes) + " and " + std::to_string(limit.edges) +
                   ". Choose " + (request.engine == "sfdp" ? "" : "sfdp, or ") +
                   "the Stage or Circle layout.";
    }
    return {};
}

/// All ties of one pair as one: Graphviz gains nothing from parallel edges but work.
struct Pair
{
    int sign = 0;
    bool structure = false;
    bool forward = true; // from the first to the second node
};
using Pairs = std::map<std::pair<int, int>, Pair>;

Pairs pairsOf(const LayoutRequest &request)
{
    Pairs pairs;
    for (const LayoutRequest::Edge &edge : request.edges) {
        const auto [found, isNew] = pairs.try_emplace(std::minmax(edge.a, edge.b));
        Pair &pair = found->second;
        if (isNew || edge.sign > 0)
            pair.forward = edge.a < edge.b;
        pair.sign += edge.sign;
        pair.structure = pair.structure || edge.structure;
    }
    return pairs;
}

/// A Graphviz graph with nothing in it but numbers: nodes n0, n1 ... of fixed sizes, no labels, no
/// text of the user's.
class Graph
{
public:
    explicit Graph(const LayoutRequest &request)
        : m_request(request)
        , m_isDot(request.engine == "dot")
        , m_graph(agopen(name('g', 0).data(), m_isDot ? Agdirected : Agundirected, nullptr))
    {
        setGraphAttributes();
        addNodes();
    }
    ~Graph() { agclose(m_graph); }
    Graph(const Graph &) = delete;
    Graph &operator=(const Graph &) = delete;

    void addEdges(const Pairs &pairs);
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
    void describe(Agedge_t *edge, const Pair &pair) const;
    bool canPin() const { return m_request.engine == "neato" || m_request.engine == "fdp"; }

    const LayoutRequest &m_request;
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
        if (node.pinned && canPin())
            put(added, "pos",
                number(node.position.x / inch) + "," + number(-node.position.y / inch) + "!");
        m_nodes.push_back(added);
    }
}

void Graph::describe(Agedge_t *edge, const Pair &pair) const
{
    // Opponents stand three times as far apart as allies: beyond that, camps part no further and
    // lengths lie more.
    put(edge, "len", pair.structure ? "1.6" : pair.sign < 0 ? "6.6" : "2.2");
    if (pair.structure)
        put(edge, "weight", "4");
    if (m_isDot && pair.sign < 0 && !pair.structure)
        put(edge, "constraint", "false");
}

void Graph::addEdges(const Pairs &pairs)
{
    for (const auto &[ends, pair] : pairs) {
        const auto from = static_cast<std::size_t>(pair.forward ? ends.first : ends.second);
        const auto to = static_cast<std::size_t>(pair.forward ? ends.second : ends.first);
        describe(agedge(m_graph, m_nodes[from], m_nodes[to], nullptr, 1), pair);
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
std::optional<std::vector<Position>> place(const LayoutRequest &request, const Pairs &pairs)
{
    if (request.nodes.empty())
        return std::vector<Position>();
    const std::unique_ptr<GVC_t, int (*)(GVC_t *)> context(newContext(), gvFreeContext);
    Graph graph(request);
    graph.addEdges(pairs);
    if (!context || gvLayout(context.get(), graph.graph(), request.engine.c_str()) != 0)
        return {};
    std::vector<Position> positions = graph.positions();
    gvFreeLayout(context.get(), graph.graph());
    const bool finite = std::all_of(positions.begin(), positions.end(), [](const Position &p) {
        return std::isfinite(p.x) && std::isfinite(p.y);
    });
    return finite ? std::optional(std::move(positions)) : std::nullopt;
}

/// The turn (and mirroring) around the middle that brings the pinned nearest to their pins; only a
/// shift where turning would lie.
class Alignment
{
public:
    Alignment(const LayoutRequest &request, const std::vector<Position> &positions, bool mayTurn)
    {
        double count = 0;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            if (!request.nodes[i].pinned)
                continue;
            add(m_from, positions[i]);
            add(m_to, request.nodes[i].position);
            ++count;
        }
        m_from = {m_from.x / count, m_from.y / count};
        m_to = {m_to.x / count, m_to.y / count};
        if (mayTurn && count > 1)
            turn(request, positions);
    }

    Position operator()(const Position &p) const
    {
        const double x = p.x - m_from.x;
        const double y = (p.y - m_from.y) * m_mirror;
        return {m_to.x + m_cos * x - m_sin * y, m_to.y + m_sin * x + m_cos * y};
    }

private:
    static void add(Position &sum, const Position &p) { sum = {sum.x + p.x, sum.y + p.y}; }

    void turn(const LayoutRequest &request, const std::vector<Position> &positions)
    {
        double best = 0;
        for (const double mirror : {1.0, -1.0}) {
            double along = 0;
            double across = 0;
            for (std::size_t i = 0; i < positions.size(); ++i) {
                if (!request.nodes[i].pinned)
                    continue;
                const double x = positions[i].x - m_from.x;
                const double y = (positions[i].y - m_from.y) * mirror;
                const double u = request.nodes[i].position.x - m_to.x;
                const double v = request.nodes[i].position.y - m_to.y;
                along += x * u + y * v;
                across += x * v - y * u;
            }
            const double fit = std::hypot(along, across);
            if (fit > best * 1.001 + 1e-9) {
                best = fit;
                m_mirror = mirror;
                m_cos = along / fit;
                m_sin = across / fit;
            }
        }
    }

    Position m_from;
    Position m_to;
    double m_mirror = 1;
    double m_cos = 1;
    double m_sin = 0;
};

/// The first camp on the left, as on the stage: mirroring costs nothing and keeps the boxes apart.
void faceCamps(const LayoutRequest &request, std::vector<Position> &positions)
{
    double sum[2] = {0, 0};
    double count[2] = {0, 0};
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const int camp = request.nodes[i].camp;
        if (camp != 0 && camp != 1)
            continue;
        sum[camp] += positions[i].x;
        ++count[camp];
    }
    if (count[0] == 0 || count[1] == 0 || sum[0] / count[0] <= sum[1] / count[1])
        return;
    for (Position &p : positions)
        p.x = -p.x;
}

void settle(const LayoutRequest &request, std::vector<Position> &positions)
{
    if (hasPins(request)) {
        const std::string &engine = request.engine;
        const bool mayTurn = engine == "sfdp" || engine == "circo" || engine == "twopi";
        const Alignment aligned(request, positions, mayTurn);
        std::transform(positions.begin(), positions.end(), positions.begin(), aligned);
        bendToPins(request, positions);
    } else {
        faceCamps(request, positions);
    }
    pushApart(request, positions);
    makeRoom(request, positions);
    centre(request, positions);
}

/// Who is tied to somebody or pinned: the others gain nothing from Graphviz, which scatters them,
/// and stand in rows below.
std::vector<std::size_t> tiedOnes(const LayoutRequest &request)
{
    std::vector<bool> tied(request.nodes.size());
    for (const LayoutRequest::Edge &edge : request.edges)
        tied[static_cast<std::size_t>(edge.a)] = tied[static_cast<std::size_t>(edge.b)] = true;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < tied.size(); ++i)
        if (tied[i] || request.nodes[i].pinned)
            found.push_back(i);
    return found;
}

LayoutRequest only(const LayoutRequest &request, const std::vector<std::size_t> &wanted)
{
    LayoutRequest part = request;
    part.nodes.clear();
    std::vector<int> number(request.nodes.size());
    for (const std::size_t i : wanted) {
        number[i] = static_cast<int>(part.nodes.size());
        part.nodes.push_back(request.nodes[i]);
    }
    for (LayoutRequest::Edge &edge : part.edges) {
        edge.a = number[static_cast<std::size_t>(edge.a)];
        edge.b = number[static_cast<std::size_t>(edge.b)];
    }
    return part;
}

/// Everybody's positions: the tied where they are, the others in rows below.
std::vector<Position> withRowsBelow(const LayoutRequest &request,
                                    const std::vector<std::size_t> &tied, const LayoutRequest &part,
                                    const std::vector<Position> &places)
{
    constexpr double air = 72;
    std::vector<Position> positions(request.nodes.size());
    std::vector<bool> stands(request.nodes.size());
    for (std::size_t i = 0; i < tied.size(); ++i) {
        positions[tied[i]] = places[i];
        stands[tied[i]] = true;
    }
    std::vector<std::size_t> others;
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < stands.size(); ++i) {
        if (stands[i])
            continue;
        others.push_back(i);
        boxes.push_back(boxOf(request.nodes[i], {}));
    }
    const Box bounds = boundsOf(part, places);
    const std::vector<Position> rows = inRows(boxes, bounds.width());
    for (std::size_t i = 0; i < others.size(); ++i)
        positions[others[i]] = {bounds.centre().x + rows[i].x, bounds.bottom + air + rows[i].y};
    return positions;
}

} // namespace

LayoutResult graphvizLayout(const LayoutRequest &given)
{
    LayoutResult result;
    if (!isGraphvizEngine(given.engine)) {
        result.problem = "There is no layout called \"" + given.engine +
                         "\" in Graphviz. Choose another layout.";
        return result;
    }
    const LayoutRequest request = sanitised(given);
    result.problem = tooMuch(request, pairsOf(request).size());
    if (!result.ok() || request.nodes.empty())
        return result;

    const std::vector<std::size_t> tied = tiedOnes(request);
    const LayoutRequest part = only(request, tied);
    s_complaints.clear();
    agseterrf(complain);
    if (auto positions = place(part, pairsOf(part))) {
        settle(part, *positions);
        result.positions = withRowsBelow(request, tied, part, *positions);
        centre(request, result.positions);
        return result;
    }
    result.problem = "Graphviz could not make the " + request.engine + " layout" +
                     (s_complaints.empty() ? std::string() : " (it says: " + s_complaints + ")") +
                     ". Choose the Stage or Circle layout.";
    return result;
}

} // namespace entente
