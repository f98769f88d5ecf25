// The build-time tool that turns content/en and content/schema into C++
// tables. It loads the pack with the program's own loader, so that a fault in
// it fails the build.
//
//     compile CONTENT_DIR SCHEMA_DIR OUTPUT.cpp
// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "compile/emit.h"
#include "content/digest.h"
#include "content/load.h"
#include "match/build_index.h"

namespace backcare {
namespace {

std::string read_schema(const std::string& directory, const char* name) {
  std::ifstream file(directory + "/" + name, std::ios::binary);
  if (!file) throw std::runtime_error("can't read " + directory + "/" + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string tables(const Content& content, const Index& index) {
  Emitter emitter;
  const std::string content_value = emitter.value(content);
  std::string index_value;
  visit_tables(
      [&](const auto& table) { index_value += emitter.value(table) + ", "; },
      index);
  return fmt::format(
      "namespace {{\n{}constexpr Content kContent = {};\n"
      "constexpr Index kIndex = {{{}}};\n}}  // namespace\n",
      emitter.arrays(), content_value, index_value);
}

std::string source(const Content& content, const std::string& schemas) {
  const BuiltIndex built = build_index(content);
  return fmt::format(
      "// Made by the build from content/. Not to be edited.\n"
      "#include \"match/built_in.h\"\n\n"
      "namespace backcare {{\n{}"
      "const Content& built_in_content() {{ return kContent; }}\n"
      "const Index& built_in_index() {{ return kIndex; }}\n"
      "std::string_view built_in_digest() {{ return {}; }}\n"
      "{}}}  // namespace backcare\n",
      tables(content, built.view()), literal(digest_of(content)), schemas);
}

std::string schema_functions(const std::string& directory) {
  return fmt::format(
      "std::string_view content_schema() {{ return {}; }}\n"
      "std::string_view answer_schema() {{ return {}; }}\n",
      literal(read_schema(directory, "content.schema.json")),
      literal(read_schema(directory, "answer.schema.json")));
}

void compile(const std::string& content_directory,
             const std::string& schema_directory, const std::string& output) {
  const LoadedContent loaded =
      load_content(read_pack_files(content_directory), nullptr);
  if (loaded.fault_count() > 0) {
    throw std::runtime_error(describe(loaded.faults(), loaded.fault_count()));
  }
  std::ofstream file(output, std::ios::binary);
  file << source(loaded.content(), schema_functions(schema_directory));
  file.close();
  if (!file) throw std::runtime_error("can't write " + output);
}

}  // namespace
}  // namespace backcare

int main(int argc, char** argv) {
  try {
    if (argc != 4) {
      throw std::runtime_error("usage: compile CONTENT SCHEMA OUTPUT");
    }
    backcare::compile(argv[1], argv[2], argv[3]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
