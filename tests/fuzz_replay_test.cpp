// Replays the corpus of the fuzz targets. Each of its files was written for a
// case that matters or found by the fuzzer; a target ends the program where a
// rule is broken.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "fuzz/targets.h"
#include "test_files.h"

namespace backcare {
namespace {

void replay(const std::string& name, void (*target)(std::string_view)) {
  const std::string directory = "tests/fuzz/corpus/" + name;
  std::vector<std::string> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(source_path(directory))) {
    files.push_back(entry.path().filename().string());
  }
  std::sort(files.begin(), files.end());
  CHECK(!files.empty());
  for (const std::string& file : files) {
    CAPTURE(file);
    target(read_source_file(directory + '/' + file));
  }
}

}  // namespace

TEST_CASE("fuzz replay: packs are located or sound") {
  replay("load", fuzz::load);
}

TEST_CASE("fuzz replay: words get a safe answer") {
  replay("words", fuzz::words);
}

TEST_CASE("fuzz replay: arguments get an answer or a message") {
  replay("arguments", fuzz::arguments);
}

TEST_CASE("fuzz replay: every message to the server gets a sound reply") {
  replay("mcp", fuzz::mcp);
}

TEST_CASE("fuzz replay: any document is shown safely") {
  replay("render", fuzz::render);
}

}  // namespace backcare
