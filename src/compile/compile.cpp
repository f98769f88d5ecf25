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
#include <stdexcept>
#include <string>

#include "compile/emit.h"
#include "content/digest.h"
#include "content/load.h"
#include "content/packed.h"
#include "file.h"
#include "match/build_index.h"

namespace backcare {
namespace {

std::string read_schema(const std::string& directory, const char* name) {
  return read_file(directory + "/" + name, kLargestPack);
}

/// What answers are made of: see built_in_content().
Content without_phrases(Content content) {
  content.phrases = content.concepts = content.signs = content.cautions = {};
  for (Lines* lines :
       {&content.outside, &content.harmless, &content.common_words,
        &content.stop_words, &content.denials, &content.deniable,
        &content.turns, &content.in_order}) {
    *lines = {};
  }
  return content;
}

std::string tables(const Content& content, const Index& index) {
  Emitter emitter;
  const std::string content_value = emitter.value(without_phrases(content));
  std::string index_value;
  visit_tables(
      [&](const auto& table) { index_value += emitter.value(table) + ", "; },
      index);
  return fmt::format(
      "namespace {{\n{}constexpr Content kContent = {};\n"
      "constexpr Index kIndex = {{{}}};\n}}  // namespace\n",
      emitter.arrays(), content_value, index_value);
}

std::string unpacked(const std::string& text) {
  return fmt::format("unpack({}, {})", literal(pack(text)), text.size());
}

std::string file_functions(const std::vector<SourceFile>& files,
                           const std::string& schema_directory) {
  std::string list;
  for (const SourceFile& file : files) {
    const std::string name = file.name.substr(file.name.rfind('/') + 1);
    list += fmt::format("{{{}, {}}},\n", literal(name), unpacked(file.bytes));
  }
  return fmt::format(
      "std::vector<SourceFile> built_in_files() {{ return {{\n{}}}; }}\n"
      "std::string content_schema() {{ return {}; }}\n"
      "std::string answer_schema() {{ return {}; }}\n",
      list, unpacked(read_schema(schema_directory, "content.schema.json")),
      unpacked(read_schema(schema_directory, "answer.schema.json")));
}

std::string source(const Content& content, const std::string& files) {
  const BuiltIndex built = build_index(content);
  return fmt::format(
      "// Made by the build from content/. Not to be edited.\n"
      "#include \"content/packed.h\"\n"
      "#include \"match/built_in.h\"\n\n"
      "namespace backcare {{\n{}"
      "const Content& built_in_content() {{ return kContent; }}\n"
      "const Index& built_in_index() {{ return kIndex; }}\n"
      "std::string_view built_in_digest() {{ return {}; }}\n"
      "{}}}  // namespace backcare\n",
      tables(content, built.view()), literal(digest_of(content)), files);
}

void compile(const std::string& content_directory,
             const std::string& schema_directory, const std::string& output) {
  const std::vector<SourceFile> files = read_pack_files(content_directory);
  const LoadedContent loaded = load_content(files, nullptr);
  if (loaded.fault_count() > 0) {
    throw std::runtime_error(describe(loaded.faults(), loaded.fault_count()));
  }
  std::ofstream file(output, std::ios::binary);
  file << source(loaded.content(), file_functions(files, schema_directory));
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
