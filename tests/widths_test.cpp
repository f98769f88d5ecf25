// Text at terminals of several widths, by the real program.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "process.h"
#include "render/wrap.h"

namespace backcare {
namespace {

const std::vector<Strings> kPages = {
    {},
    {"--help"},
    {"types"},
    {"types", "deep-tissue"},
    {"considerations"},
    {"tips"},
    {"tips", "--daily"},
    {"concerns"},
    {"concerns", "low-back-pain"},
    {"precautions"},
    {"precautions", "heat-sensitivity"},
    {"warnings"},
    {"warnings", "bladder-or-bowel"},
    {"sources"},
    {"sources", "cherkin-2011"},
    {"about"},
    {"compare", "swedish", "hot-stone"},
    {"for", "stiff every morning"},
    {"for", "--code", "G83.4"},
    {"search", "stiff"},
};

Strings lines_of(const std::string& text) {
  Strings lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The words, without the colons and the marks that a narrow table has more of.
std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    if (word.ends_with(':')) word.pop_back();
    if (word != "-") words.insert(word);
  }
  return words;
}

std::string at_width(const Strings& args, int columns) {
  Strings with_option = args;
  with_option.insert(with_option.end(), {"--width", std::to_string(columns)});
  return run_process(with_option).out;
}

std::string at_terminal(const Strings& args, int columns) {
  return run_at_terminal(args, columns, {"LANG=C.UTF-8", "TERM=dumb"}).out;
}

/// No line is wider, unless it is one word.
void expect_no_wider(const std::string& text, std::size_t columns) {
  for (const std::string& line : lines_of(text)) {
    const auto begin = std::min(line.find_first_not_of(' '), line.size());
    const bool is_one_word = line.find(' ', begin) == std::string::npos;
    if (is_one_word) continue;
    CAPTURE(line);
    CHECK(display_width(line) <= columns);
  }
}

void expect_no_trailing_blanks(const std::string& text) {
  for (const std::string& line : lines_of(text)) {
    CAPTURE(line);
    CHECK_FALSE(line.ends_with(' '));
  }
}

/// Every line of a bullet stands under its first one.
void expect_indents(const std::string& text) {
  std::size_t indent = 0;  // of the text of the bullet; 0 outside
  for (const std::string& line : lines_of(text)) {
    const auto begin = line.find_first_not_of(' ');
    if (begin == std::string::npos) {
      indent = 0;
    } else if (line.compare(begin, 2, "- ") == 0) {
      indent = begin + 2;
    } else if (indent > 0) {
      CAPTURE(line);
      CHECK(begin == indent);
    }
  }
}

}  // namespace

TEST_CASE("widths: at a terminal, lines are as wide as it is, 80 at most") {
  for (const int columns : {20, 40, 80, 200}) {
    CAPTURE(columns);
    const auto widest = static_cast<std::size_t>(std::min(columns, 80));
    for (const Strings& args : kPages) {
      const std::string text = at_terminal(args, columns);
      CHECK(text != "");
      expect_no_wider(text, widest);
      expect_no_trailing_blanks(text);
    }
  }
}

TEST_CASE("widths: no word is split or lost") {
  for (const Strings& args : kPages) {
    const std::set<std::string> words = words_of(at_width(args, 200));
    for (const int columns : {20, 40, 80}) {
      CAPTURE(columns);
      CHECK(words_of(at_terminal(args, columns)) == words);
    }
  }
}

TEST_CASE("widths: the lines of a bullet keep their indent") {
  for (const int columns : {20, 40, 80}) {
    CAPTURE(columns);
    for (const Strings& args :
         {Strings{"types", "deep-tissue"}, Strings{"about"},
          Strings{"concerns", "low-back-pain"}}) {
      expect_indents(at_terminal(args, columns));
    }
  }
}

TEST_CASE("widths: --width is taken as it is, wider than 80 too") {
  for (const int columns : {20, 40, 80, 200}) {
    CAPTURE(columns);
    for (const Strings& args : kPages) {
      expect_no_wider(at_width(args, columns),
                      static_cast<std::size_t>(columns));
    }
  }
  const Strings lines = lines_of(at_width({"about"}, 200));
  CHECK(std::any_of(lines.begin(), lines.end(),
                    [](const std::string& line) { return line.size() > 100; }));
}

TEST_CASE("widths: COLUMNS counts in a pipe and beats the terminal") {
  Setting setting;
  setting.environment = {"LANG=C.UTF-8", "COLUMNS=40"};
  const std::string narrow = at_width({"about"}, 40);
  CHECK(run_process({"about"}, setting).out == narrow);
  CHECK(run_at_terminal({"about"}, 60,
                        {"LANG=C.UTF-8", "TERM=dumb", "COLUMNS=40"})
            .out == narrow);
  CHECK(run_process({"about"}).out == at_width({"about"}, 80));
}

}  // namespace backcare
