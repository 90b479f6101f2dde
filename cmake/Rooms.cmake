# SPDX-FileCopyrightText: 2026 The Entente authors
# SPDX-License-Identifier: MIT
#
# What the link lines say of the rooms, written where the test of the architecture reads it (rooms.txt: a line for each
# library, its folder, its name and what it links), and drawn: `cmake --build --preset dev --target architecture-picture`.

get_property(rooms GLOBAL PROPERTY ENTENTE_ROOMS)
list(JOIN rooms "\n" text)
file(WRITE ${PROJECT_BINARY_DIR}/rooms/rooms.txt "${text}\n")

foreach(room IN LISTS rooms)
    string(REPLACE " " ";" words ${room})
    list(GET words 0 folder)
    list(GET words 1 target)
    set(folder_of_${target} ${folder})
endforeach()
set(dot "digraph {
    graph [rankdir=TB, ranksep=0.45, nodesep=0.22, bgcolor=white, fontname=\"sans-serif\", fontsize=13, labeljust=l, color=\"#b8c0cc\", style=rounded]
    node [shape=box, style=\"filled,rounded\", color=\"#7c8798\", fontname=\"sans-serif\", fontsize=13, height=0.36, margin=\"0.14,0.05\"]
    edge [color=\"#5b6675\", arrowsize=0.7]\n")
foreach(floor app widgets models)
    set(fill_app "#f4d9c6")
    set(fill_widgets "#dbe7f5")
    set(fill_models "#e3efdc")
    string(APPEND dot "    subgraph cluster_${floor} { label=\"${floor}\"; node [fillcolor=\"${fill_${floor}}\"]\n")
    foreach(room IN LISTS rooms)
        string(REPLACE " " ";" words ${room})
        list(GET words 0 folder)
        if(folder MATCHES "^${floor}(/|$)")
            string(REGEX REPLACE "^.*/" "" name ${folder})
            string(APPEND dot "        \"${folder}\" [label=\"${name}\"]\n")
        endif()
    endforeach()
    string(APPEND dot "    }\n")
endforeach()
foreach(room IN LISTS rooms)
    string(REPLACE " " ";" words ${room})
    list(POP_FRONT words folder target)
    foreach(word IN LISTS words)
        set(to "${folder_of_${word}}")
        if(to AND NOT to STREQUAL folder AND NOT folder MATCHES "^tests")
            string(APPEND dot "    \"${folder}\" -> \"${to}\"\n")
        endif()
    endforeach()
endforeach()
file(WRITE ${PROJECT_BINARY_DIR}/rooms/rooms.dot "${dot}}\n")

# What follows from other arrows is not drawn (tred).
add_custom_target(architecture-picture
    COMMAND tred ${PROJECT_BINARY_DIR}/rooms/rooms.dot > ${PROJECT_BINARY_DIR}/rooms/drawn.dot
    COMMAND dot -Tsvg ${PROJECT_BINARY_DIR}/rooms/drawn.dot -o ${PROJECT_SOURCE_DIR}/docs/architecture.svg
    VERBATIM)
