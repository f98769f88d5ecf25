// One function for each request that makes an answer.
// SPDX-License-Identifier: MIT
#include "answer/answer.h"

#include <fmt/format.h>

#include <chrono>
#include <stdexcept>

#include "answer/check.h"
#include "answer/guidance.h"
#include "characters.h"
#include "error.h"

namespace backcare {
namespace {

std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

void add_named(Answer& answer, Kind kind,
               const std::vector<std::string>& words) {
  NamedEntries named = find_by_name(*answer.pack.content, kind, words);
  for (const EntryRef& ref : named.found) {
    answer.items.push_back({ref, true, {}});
  }
  answer.unknown = std::move(named.unknown);
  answer.found = answer.unknown.empty();
}

/// The command that asks about `words`. It can be pasted into a shell: words
/// that mean something there, even in quotes, are left to be typed when asked.
std::string asking(const std::string& words) {
  if (words.find_first_of("\"$`\\!") != std::string::npos) return "for";
  return fmt::format("for \"{}\"", visible(words));
}

/// The day's place in the round of `count` things.
std::size_t daily(const Date& today, std::size_t count) {
  const std::chrono::sys_days days = std::chrono::year_month_day(
      std::chrono::year(today.year),
      std::chrono::month(static_cast<unsigned>(today.month)),
      std::chrono::day(static_cast<unsigned>(today.day)));
  return static_cast<std::size_t>(days.time_since_epoch().count()) % count;
}

/// Adds to `answer`, which has its pack and command, what the request asks.
class Answerer {
 public:
  Answerer(Answer& answer, const Terminal& terminal)
      : answer_(answer), content_(*answer.pack.content), terminal_(terminal) {}

  void operator()(const StartRequest&) const { answer_.body = StartAnswer{}; }

  void operator()(const ReadRequest& request) const {
    if (!request.words.empty()) {
      add_named(answer_, request.kind, request.words);
    } else {
      add_all(request.kind);
    }
    if (request.ids_only || request.words.empty()) {
      answer_.body = ListAnswer{request.kind, request.ids_only};
    } else {
      answer_.body = EntriesAnswer{};
    }
  }

  void operator()(const OneTipRequest& request) const {
    answer_.body = TipAnswer{};
    const std::size_t count = content_.tips.size();
    if (count == 0) {
      answer_.found = false;
      return;
    }
    const std::size_t index = request.daily ? daily(terminal_.today, count)
                                            : terminal_.random % count;
    answer_.items.push_back({entry_at(content_, Kind::kTip, index), false, {}});
  }

  void operator()(const AboutRequest&) const { answer_.body = AboutAnswer{}; }

  void operator()(const CompareRequest& request) const {
    answer_.body = ComparisonAnswer{};
    answer_.query = join(request.words);
    add_named(answer_, Kind::kType, request.words);
    if (answer_.found && answer_.items.size() < 2) {
      throw UsageError(
          "compare needs two or more styles; 'backcare types' lists them");
    }
  }

  void operator()(const ForRequest& request) const {
    answer_.body = GuidanceAnswer{};
    answer_.query = request.words.value_or("");
    add_guidance(answer_, *answer_.query);
  }

  void operator()(const CodeRequest& request) const {
    answer_.query = request.code;
    add_code(answer_, request.code);
  }

  void operator()(const SearchRequest& request) const {
    answer_.body = SearchAnswer{};
    answer_.query = request.words;
    add_results(answer_, request.words);
  }

  void operator()(const HelpRequest& request) const {
    answer_.body = HelpAnswer{find_command(request.command)};
  }

  void operator()(const VersionRequest&) const {
    answer_.body = VersionAnswer{};
  }

  void operator()(const CheckRequest& request) const {
    answer_.query = request.path;
    answer_.body = check_pack(request.path, content_.headings, terminal_.today);
    answer_.found = std::get<CheckAnswer>(answer_.body).fault_count == 0;
  }

  void operator()(const UnknownRequest& request) const {
    const std::string& typed = request.words.front();
    const bool is_sentence =
        request.words.size() > 1 || typed.find(' ') != std::string::npos;
    std::string meant;
    if (const auto ref = find_any_by_name(content_, request.words)) {
      meant = fmt::format("{} {}", names_of(ref->kind).plural, ref->entry->id);
    } else if (const Code* code = find_code(content_, typed)) {
      meant = fmt::format("for --code {}", code->code);
    } else if (is_sentence && request.near.empty()) {
      meant = asking(join(request.words));
    } else {
      meant = request.near;
    }
    throw UsageError(
        meant.empty()
            ? fmt::format("unknown command {}", quote(typed))
            : fmt::format("unknown command {}, did you mean 'backcare {}'?",
                          quote(typed), meant));
  }

  // The output of these is no answer.
  void operator()(const ContentRequest&) const { refuse(); }
  void operator()(const SchemaRequest&) const { refuse(); }
  void operator()(const CompletionsRequest&) const { refuse(); }
  void operator()(const ExportRequest&) const { refuse(); }
  void operator()(const McpRequest&) const { refuse(); }

 private:
  [[noreturn]] static void refuse() {
    throw std::logic_error("not a request for an answer");
  }

  void add_all(Kind kind) const {
    for (std::size_t i = 0; i < count_entries(content_, kind); ++i) {
      answer_.items.push_back({entry_at(content_, kind, i), false, {}});
    }
  }

  Answer& answer_;
  const Content& content_;
  const Terminal& terminal_;
};

std::string message(const UnknownName& unknown) {
  const KindNames& names = names_of(unknown.kind);
  const std::string what =
      fmt::format("unknown {} {}", names.noun, quote(unknown.name));
  if (unknown.suggestion.empty()) {
    return fmt::format("{}; 'backcare {}' lists them", what, names.plural);
  }
  return fmt::format("{}, did you mean '{}'?", what, unknown.suggestion);
}

/// A code that was taken for words has to be asked for as a code.
std::string nothing_found(const Answer& answer) {
  const std::string query = answer.query.value_or("");
  if (const Code* code = find_code(*answer.pack.content, query)) {
    return fmt::format(
        "nothing found for {}, did you mean 'backcare for --code {}'?",
        quote(query), code->code);
  }
  return fmt::format(
      "nothing found for {}; 'backcare concerns' lists what there is",
      quote(query));
}

}  // namespace

Answer answer(const Request& request, const Pack& pack,
              const Terminal& terminal) {
  Answer answer;
  answer.command = request.command_name;
  answer.pack = pack;
  std::visit(Answerer(answer, terminal), request.command);
  return answer;
}

std::vector<std::string> messages(const Answer& answer) {
  std::vector<std::string> lines;
  for (const UnknownName& unknown : answer.unknown) {
    lines.push_back(message(unknown));
  }
  const bool is_check = std::holds_alternative<CheckAnswer>(answer.body);
  if (std::holds_alternative<TipAnswer>(answer.body) && !answer.found) {
    lines.emplace_back("this pack has no tips");
  } else if (!answer.found && lines.empty() && !is_check) {
    lines.push_back(nothing_found(answer));
  }
  return lines;
}

}  // namespace backcare
