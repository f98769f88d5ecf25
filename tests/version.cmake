# The program, the changelog and the manual pages have the version of
# CMakeLists.txt.
#
#     cmake -D PROGRAM=... -D VERSION=... -D SOURCE=... -P version.cmake
# SPDX-License-Identifier: MIT
function(expect WHERE TEXT EXPECTED)
  if(NOT TEXT STREQUAL EXPECTED)
    message(SEND_ERROR "${WHERE}: '${TEXT}', not '${EXPECTED}'")
  endif()
endfunction()

execute_process(COMMAND ${PROGRAM} --version
  OUTPUT_VARIABLE SAID COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "\n.*" "" SAID "${SAID}")
expect(--version "${SAID}" "backcare ${VERSION}")

# The last release, which changes that are not released may stand above.
file(STRINGS ${SOURCE}/CHANGELOG.md RELEASE LIMIT_COUNT 1 REGEX "^## \\[[0-9]")
string(REGEX REPLACE " - [0-9-]+$" "" RELEASE "${RELEASE}")
expect(CHANGELOG.md "${RELEASE}" "## [${VERSION}]")

foreach(PAGE backcare.1 backcare-content.5)
  file(STRINGS ${SOURCE}/man/${PAGE} SYSTEM LIMIT_COUNT 1 REGEX "^\\.Os")
  expect(man/${PAGE} "${SYSTEM}" ".Os backcare ${VERSION}")
endforeach()
