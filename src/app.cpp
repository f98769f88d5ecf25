// The program: a request from the arguments, a pack, an answer, and its text
// on the output.
// SPDX-License-Identifier: MIT
#include "app.h"

#include <fmt/format.h>

#include <cerrno>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

#include "answer/answer.h"
#include "answer/guidance.h"
#include "answer/lay_out.h"
#include "characters.h"
#include "cli.h"
#include "content/digest.h"
#include "content/load.h"
#include "error.h"
#include "match/build_index.h"
#include "match/built_in.h"
#include "publish/completions.h"
#include "publish/export.h"
#include "publish/mcp.h"
#include "render/html.h"
#include "render/json.h"
#include "render/markdown.h"
#include "render/text.h"
#include "request.h"

namespace backcare {
namespace {

/// A pack with all that it points into.
class OwnedPack {
 public:
  explicit OwnedPack(const Request& request) {
    if (request.content_path.empty()) {
      pack_ = {
          &built_in_content(), built_in_digest(), true, {}, &built_in_index()};
      if (needs_phrases(request.command)) {
        load(built_in_files());
        pack_.content = &loaded_->content();
      }
      return;
    }
    load(read_pack_files(request.content_path));
    const Content& content = loaded_->content();
    if (needs_digest(request, content)) digest_ = digest_of(content);
    pack_ = {&content, digest_, digest_ == built_in_digest(),
             request.content_path, nullptr};
    if (needs_index(request.command)) {
      index_.emplace(build_index(loaded_->content()));
      view_ = index_->view();
      pack_.index = &view_;
    }
  }

  OwnedPack(const OwnedPack&) = delete;
  OwnedPack& operator=(const OwnedPack&) = delete;

  const Pack& pack() const { return pack_; }

 private:
  /// True for those that need the pack whole, with its phrases.
  static bool needs_phrases(const Command& command) {
    return std::holds_alternative<ContentRequest>(command) ||
           std::holds_alternative<ExportRequest>(command);
  }

  static bool needs_index(const Command& command) {
    return std::holds_alternative<ForRequest>(command) ||
           std::holds_alternative<SearchRequest>(command) ||
           std::holds_alternative<McpRequest>(command);
  }

  /// The digest is a third of what loading costs. It is left empty where
  /// nothing shows it and the pack is no copy of the built-in one anyway.
  static bool needs_digest(const Request& request, const Content& content) {
    const Content& built_in = built_in_content();
    return request.format == Format::kJson ||
           std::holds_alternative<VersionRequest>(request.command) ||
           std::holds_alternative<McpRequest>(request.command) ||
           (content.id == built_in.id && content.edition == built_in.edition);
  }

  void load(std::vector<SourceFile> files) {
    loaded_.emplace(
        load_content(std::move(files), &built_in_content().headings));
    if (loaded_->fault_count() > 0) {
      throw Error(describe(loaded_->faults(), loaded_->fault_count()));
    }
  }

  std::optional<LoadedContent> loaded_;
  std::optional<BuiltIndex> index_;
  Index view_;
  std::string digest_;
  Pack pack_;
};

class Program {
 public:
  Program(const Terminal& terminal, std::FILE* in, std::FILE* out,
          std::FILE* err)
      : terminal_(terminal), in_(in), out_(out), err_(err) {}

  ExitStatus run(const std::vector<std::string>& args) {
    request_ = parse_args(args);
    const OwnedPack owned(request_);
    return std::visit(
        [&](auto& command) { return handle(command, owned.pack()); },
        request_.command);
  }

  /// Why output failed, as errno says it, or 0.
  int output_error() const { return output_error_; }

 private:
  // Requests whose output is no answer.

  ExitStatus handle(const ContentRequest&, const Pack& pack) {
    return put(render_content(*pack.content));
  }

  ExitStatus handle(const SchemaRequest& request, const Pack&) {
    return put(request.of_answer ? answer_schema() : content_schema());
  }

  ExitStatus handle(const CompletionsRequest& request, const Pack&) {
    return put(completion_script(request.shell));
  }

  ExitStatus handle(const McpRequest&, const Pack& pack) {
    output_error_ = serve_mcp(pack, terminal_, in_, out_);
    return ExitStatus::kAnswered;
  }

  ExitStatus handle(const ExportRequest& request, const Pack& pack) {
    export_pack(request, pack);
    return ExitStatus::kAnswered;
  }

  /// Words that were not typed as arguments are read.
  ExitStatus handle(ForRequest& request, const Pack& pack) {
    if (!request.words) request.words = ask(*pack.content);
    if (request.words->find_first_not_of(" \t") == std::string::npos) {
      throw UsageError("no words; type them after 'for', or pipe them in");
    }
    return put(answer(request_, pack, terminal_));
  }

  template <class T>
  ExitStatus handle(const T&, const Pack& pack) {
    return put(answer(request_, pack, terminal_));
  }

  ExitStatus put(const Answer& answer) {
    if (request_.format == Format::kJson) {
      put(render_json(answer));
    } else {
      put_document(answer);
    }
    return answer.found ? ExitStatus::kAnswered : ExitStatus::kNothing;
  }

  /// What is not there is said on standard error, after what is there.
  void put_document(const Answer& answer) {
    const bool is_text = request_.format == Format::kText;
    Document document = lay_out(
        answer, is_text ? std::optional(terminal_.today) : std::nullopt);
    const bool is_empty = document.blocks.empty();
    if (!is_empty) put(render(std::move(document)));
    const std::vector<std::string> lines = messages(answer);
    for (const std::string& line : lines) say(line);
    if (is_empty && !lines.empty()) {
      tell(fmt::format("{} backcare warnings\n", answer.pack.content->notice));
    }
  }

  std::string render(Document document) const {
    switch (request_.format) {
      case Format::kMarkdown:
        return render_markdown(document);
      case Format::kHtml:
        return render_html(document);
      case Format::kText:
      case Format::kJson:  // is made of the answer
        break;
    }
    TextStyle style;
    style.width =
        static_cast<std::size_t>(request_.width.value_or(terminal_.columns));
    style.color = request_.color.value_or(terminal_.color);
    style.ascii = request_.ascii || !terminal_.utf8;
    return render_text(std::move(document), style);
  }

  /// One line from a terminal, else all there is, up to what is too much.
  std::string ask(const Content& content) {
    if (terminal_.input_is_terminal) {
      tell(fmt::format("{} ", content.headings.ask));
    }
    std::string words;
    for (int c = std::getc(in_); c != EOF; c = std::getc(in_)) {
      if (c == '\n' && terminal_.input_is_terminal) break;
      words += static_cast<char>(c == '\n' || c == '\r' ? ' ' : c);
      if (words.size() > kMostBytes) break;
    }
    if (std::ferror(in_) != 0) throw Error("can't read standard input");
    // Too many words may have been cut inside a character.
    if (words.size() <= kMostBytes && !is_utf8(words)) {
      throw UsageError(fmt::format("not UTF-8: {}", quote(words)));
    }
    return words;
  }

  ExitStatus put(std::string_view text) {
    const auto written = std::fwrite(text.data(), 1, text.size(), out_);
    if (written < text.size() && output_error_ == 0) output_error_ = errno;
    return ExitStatus::kAnswered;
  }

  void say(const std::string& message) {
    tell(fmt::format("backcare: {}\n", message));
  }

  void tell(const std::string& text) { std::fputs(text.c_str(), err_); }

  const Terminal& terminal_;
  std::FILE* in_;
  std::FILE* out_;
  std::FILE* err_;
  Request request_;
  int output_error_ = 0;
};

/// Needs no memory, since there may be none, and does not mind when even this
/// can't be written, as fmt::print() does.
int fail(std::FILE* err, const char* message, const char* hint = "") {
  for (const char* text : {"backcare: ", message, hint, "\n"}) {
    std::fputs(text, err);
  }
  return static_cast<int>(ExitStatus::kError);
}

/// Output is complete only once it is out of our hands. A reader that has
/// gone away, as `head` does, is no failure.
int finish(ExitStatus status, int error, std::FILE* out, std::FILE* err) {
  if (std::fflush(out) != 0 && error == 0) error = errno;
  if (error == 0 || error == EPIPE) return static_cast<int>(status);
  const auto why = std::generic_category().message(error);
  return fail(err, "can't write the answer: ", why.c_str());
}

}  // namespace

int run(const std::vector<std::string>& args, const Terminal& terminal,
        std::FILE* in, std::FILE* out, std::FILE* err) {
  try {
    Program program(terminal, in, out, err);
    const ExitStatus status = program.run(args);
    return finish(status, program.output_error(), out, err);
  } catch (const UsageError& error) {
    return fail(err, error.what(), "\nTry 'backcare --help'.");
  } catch (const std::bad_alloc&) {
    return fail(err, "out of memory");
  } catch (const std::exception& error) {
    return fail(err, error.what());
  }
}

}  // namespace backcare
