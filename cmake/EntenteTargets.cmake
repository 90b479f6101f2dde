# SPDX-FileCopyrightText: 2026 The Entente authors
# SPDX-License-Identifier: MIT

# What every target shares: warnings, sanitizers and the root as include path ("models/map/edtf.h").
function(entente_options target)
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # GCC 12 warns of std::string itself when it inlines operator+ (GCC bug 105651).
        target_compile_options(${target} PRIVATE -Wno-restrict -Wno-free-nonheap-object)
    endif()
    if(ENTENTE_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    foreach(sanitizer IN LISTS ENTENTE_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=${sanitizer} -fno-omit-frame-pointer)
        target_link_options(${target} PRIVATE -fsanitize=${sanitizer})
    endforeach()
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS)
endfunction()

# One static library per folder. The link line says which rooms it may look into.
# entente_library(name SOURCES ... PUBLIC ... PRIVATE ...)
function(entente_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    entente_options(${name})
    target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# entente_test(name SOURCES ... LIBS ...): a Qt Test program run by ctest without a display.
function(entente_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    entente_options(${name})
    target_link_libraries(${name} PRIVATE Qt6::Test ${ARG_LIBS})
    target_compile_definitions(${name} PRIVATE
        ENTENTE_SAMPLES="${PROJECT_SOURCE_DIR}/resources/samples"
        ENTENTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        ENTENTE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT 300)
endfunction()
