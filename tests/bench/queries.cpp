// Measures the matcher: how many questions of a file it answers right. With
// --cross it asks the pack's own phrases, each of which is left out first.
//
//     queries CONTENT_DIR QUERIES.json
//     queries CONTENT_DIR --cross N
// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "content/load.h"
#include "match/build_index.h"
#include "match/match.h"

namespace {

using namespace backcare;

struct Question {
  std::string words;
  std::string kind;               // entry, warning, harmless or none
  std::vector<std::string> want;  // addresses of right first answers
  std::vector<std::string> precautions;
  std::string tier;  // of a warning, if it is known
};

/// Counts of one share, and what was missed.
struct Share {
  int right = 0;
  int all = 0;
  std::vector<std::string> misses;

  void count(bool is_right, const std::string& miss) {
    ++all;
    if (is_right) {
      ++right;
    } else {
      misses.push_back(miss);
    }
  }
  int percent_times_ten() const { return all == 0 ? 1000 : right * 1000 / all; }
};

struct Measure {
  Share first, among_three, warnings, emergencies, quiet, precautions, rejected,
      accepted;
};

std::string first_of(const std::vector<Match>& matches, std::size_t most) {
  std::string list;
  for (std::size_t i = 0; i < std::min(most, matches.size()); ++i) {
    list += (i == 0 ? "" : " ") + address_of(matches[i].ref);
  }
  return list.empty() ? "nothing" : list;
}

bool is_urgent(const Match& match) {
  return static_cast<const Warning&>(*match.ref.entry).tier !=
         Tier::kAppointment;
}

bool has_urgent(const Matches& matches) {
  return std::any_of(matches.warnings.begin(), matches.warnings.end(),
                     is_urgent);
}

bool is_wanted(const Question& question, const Match& match) {
  return std::find(question.want.begin(), question.want.end(),
                   address_of(match.ref)) != question.want.end();
}

bool is_found(const Matches& matches, const std::string& precaution) {
  return std::any_of(
      matches.precautions.begin(), matches.precautions.end(),
      [&](const Match& match) { return match.ref.entry->id == precaution; });
}

void measure_entry(Measure& measure, const Question& question,
                   const Matches& matches) {
  const std::string miss =
      fmt::format("{}\n      {}", question.words, first_of(matches.entries, 3));
  const auto& entries = matches.entries;
  const auto three =
      entries.begin() + std::min<std::ptrdiff_t>(3, std::ssize(entries));
  const auto wanted = [&](const Match& m) { return is_wanted(question, m); };
  if (!question.want.empty()) {
    measure.first.count(!entries.empty() && wanted(entries[0]), miss);
    measure.among_three.count(std::any_of(entries.begin(), three, wanted),
                              miss);
    measure.accepted.count(!entries.empty(), miss);
  }
  measure.quiet.count(!has_urgent(matches),
                      fmt::format("{}\n      {}", question.words,
                                  first_of(matches.warnings, 3)));
  for (const std::string& precaution : question.precautions) {
    measure.precautions.count(
        is_found(matches, precaution),
        fmt::format("{}: {}\n      {}", precaution, question.words,
                    first_of(matches.precautions, 3)));
  }
}

void measure_question(Measure& measure, const Question& question,
                      const Matches& matches) {
  if (question.kind == "entry" || question.kind == "harmless") {
    return measure_entry(measure, question, matches);
  }
  if (question.kind == "none") {
    return measure.rejected.count(
        matches.entries.empty() && matches.warnings.empty(),
        fmt::format("{}\n      {} {}", question.words,
                    first_of(matches.entries, 2),
                    first_of(matches.warnings, 1)));
  }
  const std::string miss =
      fmt::format("{}\n      {} / {}", question.words,
                  first_of(matches.warnings, 2), first_of(matches.entries, 1));
  measure.warnings.count(has_urgent(matches), miss);
  if (question.tier == "emergency") {
    measure.emergencies.count(has_urgent(matches), miss);
  }
}

bool show(const char* what, const Share& share, int bar) {
  const int shown = share.percent_times_ten();
  const bool is_met = shown >= bar;
  fmt::print("{:<34}{:>4} of {:>4}  {:>3}.{} %{}\n", what, share.right,
             share.all, shown / 10, shown % 10,
             is_met ? "" : "  BELOW THE BAR");
  for (const std::string& miss : share.misses) fmt::print("    {}\n", miss);
  return is_met;
}

bool show(const Measure& measure) {
  bool good = show("right first answer", measure.first, 880);
  good &= show("right among three", measure.among_three, 960);
  good &= show("warning signs found", measure.warnings, 970);
  good &= show("emergencies found", measure.emergencies, 1000);
  good &= show("precautions found", measure.precautions, 900);
  good &= show("without a false alarm", measure.quiet, 970);
  good &= show("outside words rejected", measure.rejected, 880);
  good &= show("entry queries not rejected", measure.accepted, 980);
  return good;
}

std::vector<Question> read_questions(const char* path) {
  std::ifstream file(path);
  std::vector<Question> questions;
  for (const auto& item : nlohmann::json::parse(file)) {
    Question question;
    question.words = item.at("q");
    question.kind = item.at("kind");
    question.want = item.at("want").get<std::vector<std::string>>();
    if (item.contains("precautions")) {
      question.precautions = item.at("precautions");
    }
    if (item.contains("tier")) question.tier = item.at("tier");
    questions.push_back(std::move(question));
  }
  return questions;
}

Measure measure_all(const Content& content,
                    const std::vector<Question>& questions) {
  const BuiltIndex built = build_index(content);
  const Index index = built.view();
  Measure measure;
  for (const Question& question : questions) {
    measure_question(measure, question,
                     find_matches(content, index, question.words));
  }
  return measure;
}

/// A pack without every n-th phrase, which become questions.
class Cross {
 public:
  Cross(const Content& content, int n, int at)
      : content_(content), n_(n), at_(at) {
    for (const NamedLines& phrases : content.phrases) {
      add(phrases.name, phrases.lines);
    }
    outside_ = part(content.outside, {"", "none", {}, {}, ""});
    harmless_ = part(content.harmless, {"", "harmless", {}, {}, ""});
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      named_.push_back({content.phrases[i].name, Lines(texts_[i])});
    }
    content_.phrases = named_;
    content_.outside = Lines(outside_);
    content_.harmless = Lines(harmless_);
  }

  Measure measure() const { return measure_all(content_, questions_); }
  const std::vector<Question>& questions() const { return questions_; }

 private:
  void add(Text name, Lines lines) {
    Question question;
    const auto ref = find_entry(content_, name);
    question.kind = "entry";
    if (ref->kind == Kind::kPrecaution) {
      question.kind = "harmless";
      question.precautions = {std::string(ref->entry->id)};
    } else if (ref->kind == Kind::kWarning) {
      const Tier tier = static_cast<const Warning&>(*ref->entry).tier;
      question.kind = tier == Tier::kAppointment ? "skip" : "warning";
      question.tier = tier == Tier::kEmergency ? "emergency" : "today";
    } else if (ref->kind == Kind::kBenefit) {
      question.kind = "skip";
    } else {
      question.want = {std::string(name)};
    }
    texts_.push_back(part(lines, question));
  }

  std::string part(Lines lines, Question question) {
    std::string kept;
    int number = 0;
    for (const Text line : lines) {
      if (number++ % n_ == at_) {
        question.words = line;
        if (question.kind != "skip") questions_.push_back(question);
        continue;
      }
      if (!kept.empty()) kept += '\n';
      kept += line;
    }
    return kept;
  }

  Content content_;
  int n_;
  int at_;
  std::vector<std::string> texts_;
  std::vector<NamedLines> named_;
  std::string outside_;
  std::string harmless_;
  std::vector<Question> questions_;
};

int fail(const std::string& message) {
  fmt::print(stderr, "queries: {}\n", message);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  const bool cross = args.size() == 3 && args[1] == "--cross";
  if (args.size() != 2 && !cross) {
    return fail("CONTENT_DIR and QUERIES.json or --cross N");
  }
  const Headings headings;
  const LoadedContent loaded =
      load_content(read_pack_files(args[0]), &headings);
  for (const Fault& fault : loaded.faults()) {
    fmt::print(stderr, "{}: {}\n", fault.pointer, fault.message);
  }
  if (loaded.fault_count() > 0) return fail("the pack has faults");
  const Content& content = loaded.content();
  const bool good =
      show(cross ? Cross(content, std::atoi(args[2].c_str()), 1).measure()
                 : measure_all(content, read_questions(args[1].c_str())));
  return good ? 0 : 1;
}
