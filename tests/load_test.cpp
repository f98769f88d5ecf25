// SPDX-License-Identifier: MIT
#include "content/load.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "content/digest.h"
#include "error.h"
#include "scratch_directory.h"
#include "test_files.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

namespace fs = std::filesystem;

const std::string kBroken = "tests/data/packs/broken/";

void add_file(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string error_of(const std::string& path) {
  try {
    read_pack_files(path);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

/// `line` without the list of the keys that there are, which may grow.
std::string without_known_keys(const std::string& line) {
  return line.substr(0, line.find("; known here: "));
}

TEST_CASE("load: a sound pack has no faults, and its values in the model") {
  const LoadedContent loaded = load_text(tiny_pack());
  REQUIRE(loaded.fault_count() == 0);
  const Content& content = loaded.content();
  CHECK(content.id == "tiny");
  CHECK(content.types[0].helps.size() == 2);
  CHECK(content.types[0].aliases.contains("gentle"));
  CHECK(content.concerns[0].types[0].id == "soft");
  CHECK(content.warnings[0].tier == Tier::kEmergency);
  CHECK(content.evidence[0].entry == "type/soft");
  CHECK(content.evidence[0].claims[0].grade == Grade::kSome);
  CHECK(content.sources[0].year == 2020);
  CHECK(content.codes[0].successors.contains("A2"));
  CHECK(content.phrases[1].name == "concern/sore-feet");
}

TEST_CASE("load: the pack on necks is sound") {
  CHECK(
      load_text(read_source_file("tests/data/packs/neck.json")).fault_count() ==
      0);
}

TEST_CASE("load: each broken pack gives its one fault, with its place") {
  std::set<std::string> listed;
  for (const std::string& expected :
       read_source_lines(kBroken + "expected.txt")) {
    const std::string name = expected.substr(0, expected.find(':'));
    listed.insert(name);
    CAPTURE(name);
    static const Headings headings;
    const LoadedContent loaded =
        load_content({{name, read_source_file(kBroken + name)}}, &headings);
    REQUIRE(loaded.fault_count() == 1);
    CHECK(without_known_keys(first_line(loaded.faults().front())) == expected);
  }
  for (const auto& file : fs::directory_iterator(source_path(kBroken))) {
    if (file.path().extension() != ".json") continue;
    CAPTURE(file.path().filename().string());
    CHECK(listed.contains(file.path().filename().string()));
  }
}

TEST_CASE("load: of 200 faults at once 20 are listed and all are counted") {
  std::string faults;
  for (int i = 0; i < 200; ++i) faults += i == 0 ? "0" : ",\n0";
  const LoadedContent loaded =
      load_text(tiny_pack("[\"Sit down.\"]", '[' + faults + ']'));
  CHECK(loaded.fault_count() == 200);

  std::string entries;
  for (int i = 0; i < 200; ++i) entries += "{\"id\": 7},\n";
  const LoadedContent many =
      load_text(tiny_pack("\"tips\": [", "\"tips\": [" + entries));
  CHECK(many.fault_count() == 800);
  REQUIRE(many.faults().size() == 20);
  CHECK(first_line(many.faults()[0]) ==
        "pack.json:19:12: /tips/0: missing key 'name'");
  CHECK(describe(many.faults(), many.fault_count())
            .ends_with("\n... and 780 more"));
}

TEST_CASE("load: every fault of a list of texts is found") {
  const auto faults =
      faults_of(tiny_pack("[\"gentle\"]", "[\"\", \"a\xe2\x80\xae\", 3]"));
  CHECK(faults.size() == 3);
}

TEST_CASE("load: faults come in the order of their places") {
  std::string text = tiny_pack("\"title\": \"Feet\"", "\"title\": 7");
  text.replace(text.find("\"tips\": [\"rest\"]"), 16, "\"tips\": [\"rust\"]");
  text.replace(text.find("\"pmid\": \"1\""), 11, "\"pmid\": \"\"");
  const LoadedContent loaded = load_text(text);
  std::size_t last = 0;
  for (const Fault& fault : loaded.faults()) {
    CHECK(fault.line >= last);
    last = fault.line;
  }
  CHECK(last == 61);
}

TEST_CASE("load: an array of 10,000 levels is refused where it goes too deep") {
  const std::string deep = std::string(10000, '[') + std::string(10000, ']');
  CHECK(faults_of(tiny_pack("\"advice\": []", "\"advice\": " + deep)) ==
        Strings{"42:76: nested more than 64 deep"});
}

TEST_CASE("load: keys may be cut into files as one likes") {
  const std::string text = tiny_pack();
  const auto cut = text.find("  \"conclusion\"");
  const std::string first = text.substr(0, text.rfind(',', cut)) + "}";
  const std::string second = "{" + text.substr(cut);
  static const Headings headings;
  const LoadedContent whole = load_text(text);
  const LoadedContent parts =
      load_content({{"a.json", first}, {"b.json", second}}, &headings);
  REQUIRE(parts.fault_count() == 0);
  CHECK(digest_of(parts.content()) == digest_of(whole.content()));
}

TEST_CASE("load: a key that stands in two files is named in the second") {
  static const Headings headings;
  const LoadedContent loaded = load_content(
      {{"a.json", tiny_pack()}, {"b.json", "{\"title\": \"Toes\"}"}},
      &headings);
  REQUIRE(loaded.fault_count() == 1);
  CHECK(first_line(loaded.faults()[0]) ==
        "b.json:1:2: /title: this key stands here twice");
}

TEST_CASE("load: a file that is not JSON does not hide faults of the others") {
  static const Headings headings;
  const LoadedContent loaded =
      load_content({{"a.json", "{"}, {"b.json", "["}}, &headings);
  CHECK(loaded.fault_count() == 2);
}

TEST_CASE("load: a heading that a pack leaves out is that of the fallback") {
  Headings headings;
  headings.types = "Styles";
  headings.tips = "Tips";
  const LoadedContent loaded =
      load_content({{"a.json", tiny_pack("\"examples\": []",
                                         "\"examples\": [], \"headings\": "
                                         "{\"tips\": \"For your feet\"}")}},
                   &headings);
  REQUIRE(loaded.fault_count() == 0);
  CHECK(loaded.content().headings.types == "Styles");
  CHECK(loaded.content().headings.tips == "For your feet");
}

TEST_CASE("load: without a fallback every heading has to be there") {
  const LoadedContent loaded = load_content({{"a.json", tiny_pack()}}, nullptr);
  REQUIRE(loaded.fault_count() == 1);
  CHECK(first_line(loaded.faults()[0]) == "a.json:1:1: missing key 'headings'");
}

TEST_CASE("load: advice is asked for only where there is no fault") {
  const Advise advise = [](const Content& content, const ReportFault& report) {
    report(content.tips[0].points.joined(), "could be shorter");
  };
  const LoadedContent sound = load_text(tiny_pack(), advise);
  CHECK(sound.fault_count() == 0);
  REQUIRE(sound.note_count() == 1);
  CHECK(first_line(sound.notes()[0]) ==
        "pack.json:20:79: note: /tips/0/points/0: could be shorter");
  const LoadedContent faulty =
      load_text(tiny_pack("\"title\": \"Feet\"", "\"title\": 7"), advise);
  CHECK(faulty.fault_count() == 1);
  CHECK(faulty.note_count() == 0);
}

TEST_CASE("load: a directory is read in the order of its file names") {
  const ScratchDirectory directory;
  add_file(directory / "b.json", "{}");
  add_file(directory / "a.json", "{}");
  add_file(directory / "notes.txt", "not part of it");
  const auto files = read_pack_files(directory.path());
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == directory / "a.json");
  CHECK(files[1].name == directory / "b.json");
}

TEST_CASE("load: a path that can't be read is told from a faulty pack") {
  const ScratchDirectory directory;
  const std::string path = directory.path();
  CHECK(error_of(path) == "can't read '" + path + "': it holds no .json file");
  CHECK(error_of(path + "/no.json") ==
        "can't read '" + path + "/no.json': No such file or directory");
  fs::create_directory(path + "/c.json");
  CHECK(error_of(path) == "can't read '" + path + "/c.json': not a file");
}

TEST_CASE("load: a file over 64 MiB is refused unread") {
  const ScratchDirectory directory;
  add_file(directory / "large.json", "{}");
  fs::resize_file(directory / "large.json", kLargestPack + 1);
  CHECK(error_of(directory.path()).ends_with("a pack may have 64 MiB"));
}

}  // namespace
}  // namespace backcare
