// Makes a content pack of a given number of entries, to see how the program
// grows with it. Its words are those of a real pack, drawn as often as they
// stand there; the same arguments give the same bytes.
//
//     make_pack CONTENT_DIR ENTRIES > pack.json
// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

/// The files of a pack as the one object that they are.
Json read_pack(const std::filesystem::path& directory) {
  std::set<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(directory)) {
    if (file.path().extension() == ".json") paths.insert(file.path());
  }
  Json pack;
  for (const auto& path : paths) {
    std::ifstream file(path);
    pack.update(Json::parse(file));
  }
  if (pack.is_null())
    throw std::runtime_error("no pack: " + directory.string());
  return pack;
}

/// Draws text from the phrases of a pack. The numbers are a linear
/// congruential generator's, so that every machine draws the same.
class Text {
 public:
  explicit Text(const Json& pack) {
    for (const Json& phrases : pack.at("phrases")) {
      for (const std::string phrase : phrases) {
        std::istringstream stream(phrase);
        for (std::string word; stream >> word;) words_.push_back(word);
      }
    }
    if (words_.empty()) throw std::runtime_error("a pack without phrases");
  }

  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

  /// A run of `count` words; half of them are words that follow each other in
  /// the pack, as those of idioms do.
  std::string words(std::size_t count) {
    std::string text;
    std::size_t at = below(words_.size());
    for (std::size_t i = 0; i < count; ++i) {
      at = below(2) == 0 ? below(words_.size()) : (at + 1) % words_.size();
      text += (i == 0 ? "" : " ") + words_[at];
    }
    return text;
  }

  std::string phrase() { return words(3 + below(8)); }
  std::string sentence() { return words(8 + below(10)) + "."; }

 private:
  std::vector<std::string> words_;
  std::uint64_t state_ = 1;
};

/// A pack whose entries refer to each other as those of a real one do.
class Maker {
 public:
  Maker(const Json& model, std::size_t entries)
      : model_(model), text_(model), entries_(entries) {}

  Json make() {
    copy_frame();
    pack_["evidence"] = Json::object();
    pack_["phrases"] = Json::object();
    // Sources and styles first: the others name them.
    add_sources(share(10));
    add("types", "type", share(10), &Maker::fill_type);
    add("benefits", "benefit", share(10), &Maker::fill_topic);
    add("considerations", "consideration", share(10), &Maker::fill_topic);
    add("tips", "tip", share(10), &Maker::fill_topic);
    add("warnings", "warning", share(10), &Maker::fill_warning);
    add("precautions", "precaution", share(10), &Maker::fill_precaution);
    add("concerns", "concern", share(30), &Maker::fill_concern);
    pack_["tell_therapist"] = id("consideration", 0);
    pack_["outside"] = Json::array();
    for (std::size_t i = 0; i < share(50); ++i) {
      pack_["outside"].push_back(text_.phrase());
    }
    return pack_;
  }

 private:
  using Fill = void (Maker::*)(Json& entry);

  std::size_t share(std::size_t percent) const {
    return std::max<std::size_t>(1, entries_ * percent / 100);
  }

  static std::string id(std::string_view kind, std::size_t number) {
    return std::string(kind) + "-" + std::to_string(number);
  }

  std::string any(std::string_view kind, std::size_t percent) {
    return id(kind, text_.below(share(percent)));
  }

  /// What every pack has, however many entries it holds.
  void copy_frame() {
    for (const char* key :
         {"format",  "edition",  "language",   "disclaimer", "review_due",
          "purpose", "examples", "title",      "author",     "conclusion",
          "notice",  "limits",   "tiers",      "groups",     "advice",
          "grades",  "method",   "stop_words", "denials",    "deniable",
          "concepts"}) {
      pack_[key] = model_.at(key);
    }
    pack_["id"] = "made-up";
    pack_["overview"] = {{{"name", "Made up"}, {"text", text_.sentence()}}};
  }

  void add(const char* key, std::string_view kind, std::size_t count,
           Fill fill) {
    pack_[key] = Json::array();
    for (std::size_t i = 0; i < count; ++i) {
      Json entry;
      entry["id"] = id(kind, i);
      entry["name"] = text_.words(2) + " " + std::to_string(i);
      entry["summary"] = text_.sentence();
      entry["aliases"] = {text_.words(2) + " alias " + std::to_string(i)};
      (this->*fill)(entry);
      pack_[key].push_back(entry);
      add_phrases(std::string(kind) + "/" + id(kind, i));
      if (fill != &Maker::fill_warning && fill != &Maker::fill_precaution) {
        add_evidence(std::string(kind) + "/" + id(kind, i));
      }
    }
  }

  void add_phrases(const std::string& address) {
    Json& phrases = pack_["phrases"][address];
    for (int i = 0; i < 10; ++i) phrases.push_back(text_.phrase());
  }

  void add_evidence(const std::string& address) {
    pack_["evidence"][address] = {{{"claim", text_.words(6)},
                                   {"grade", "some"},
                                   {"note", text_.sentence()},
                                   {"sources", {any("source", 10)}}}};
  }

  void add_sources(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      pack_["sources"].push_back({{"id", id("source", i)},
                                  {"name", "Source " + std::to_string(i)},
                                  {"summary", text_.sentence()},
                                  {"authors", text_.words(3)},
                                  {"title", text_.words(10)},
                                  {"year", 2000 + static_cast<int>(i % 25)},
                                  {"publisher", text_.words(4)},
                                  {"pmid", std::to_string(10000000 + i)},
                                  {"seen", text_.words(3)},
                                  {"checked", model_.at("edition")}});
    }
  }

  void fill_type(Json& entry) {
    entry["technique"] = text_.sentence();
    entry["helps"] = {text_.phrase(), text_.phrase() + " too"};
  }

  void fill_topic(Json& entry) {
    entry["points"] = {text_.sentence(), text_.sentence()};
  }

  /// All are emergencies, so that a query may meet many.
  void fill_warning(Json& entry) {
    entry["tier"] = "emergency";
    entry["clinical"] = text_.words(4);
    entry["sources"] = {any("source", 10)};
  }

  void fill_precaution(Json& entry) {
    entry["group"] = model_.at("groups").front().at("id");
    entry["action"] = text_.sentence();
    entry["sources"] = {any("source", 10)};
  }

  void fill_concern(Json& entry) {
    entry["types"] = {{{"id", any("type", 10)}, {"why", text_.sentence()}}};
    entry["benefits"] = {any("benefit", 10)};
    entry["tips"] = {any("tip", 10)};
    entry["considerations"] = {any("consideration", 10)};
  }

  const Json& model_;
  Text text_;
  std::size_t entries_;
  Json pack_;
};

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 3) throw std::runtime_error("usage: CONTENT_DIR ENTRIES");
    const Json model = read_pack(argv[1]);
    const auto entries = std::strtoull(argv[2], nullptr, 10);
    const std::string pack = Maker(model, entries).make().dump(2) + "\n";
    std::fwrite(pack.data(), 1, pack.size(), stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_pack: %s\n", error.what());
    return 1;
  }
}
