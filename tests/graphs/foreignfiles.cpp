// SPDX-FileCopyrightText: 2026 The Entente authors
// SPDX-License-Identifier: MIT
#include "foreignfiles.h"

namespace entente::test {

const char *foreignGexf()
{
    return R"(<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected" timeformat="date">
            <attributes class="node"><attribute id="0" title="party" type="string"><default>none</default></attribute></attributes>
            <attributes class="edge"><attribute id="s" title="sign" type="integer"/></attributes>
            <nodes><node id="1" label="Egypt" start="1922-02-28"><attvalues><attvalue for="0" value="x"/></attvalues></node>
              <node id="2" label="LNA"><nodes><node id="3" label="Brigade"/></nodes></node></nodes>
            <edges><edge id="1" source="1" target="2" type="directed"><attvalues><attvalue for="s" value="1"/></attvalues>
                <spells><spell start="2014-01-01" end="2014-06-30"/><spell start="2016-01-01"/></spells></edge>
              <edge source="2" target="3" weight="-2"/><edge source="1" target="3" weight="3" start="2007.0"/></edges></graph></gexf>)";
}

const char *foreignGraphMl()
{
    return R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
            <key id="g" for="node" yfiles.type="nodegraphics"/><key id="r" for="edge" attr.name="relation" attr.type="string"><default>ally</default></key>
            <graph edgedefault="directed"><node id="n0"><data key="g"><y:ShapeNode><y:Geometry x="1" y="2" width="3" height="4"/><y:NodeLabel>Egypt
            </y:NodeLabel></y:ShapeNode></data><port name="p"/></node><node id="n1"><graph edgedefault="directed"><node id="n1::n0"/></graph></node>
            <hyperedge><endpoint node="n0"/></hyperedge>
            <edge source="n0" target="n1" sourceport="p"/><edge source="n1" target="n0" directed="false"><data key="r">enemy</data></edge></graph></graphml>)";
}

const char *foreignDot()
{
    return R"(digraph "x" { a [label="Egypt\nArmy" image="/etc/passwd"]; b [label=<<B>LNA</B> <I>east</I>>];
            a -> b [label="supports"]; a -> b; b -> b; subgraph cluster_0 { c } })";
}

const char *cyjsWithoutItsNode()
{
    return R"({"elements": {"nodes": [{"data": {"id": "a"}}], "edges": [{"data": {"source": "a", "target": "b"}}]}})";
}

} // namespace entente::test
