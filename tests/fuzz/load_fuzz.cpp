// Fuzzes the loading of content packs.
// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "answer/answer.h"
#include "answer/lay_out.h"
#include "content/digest.h"
#include "content/load.h"
#include "expect.h"
#include "match/build_index.h"
#include "match/built_in.h"
#include "render/html.h"
#include "render/json.h"
#include "render/markdown.h"
#include "render/text.h"
#include "targets.h"

namespace backcare::fuzz {
namespace {

constexpr char kBetweenFiles = '\x1e';
constexpr std::size_t kLongestFault = 4000;

std::vector<SourceFile> files_of(std::string_view bytes) {
  std::vector<SourceFile> files;
  std::size_t end = 0;
  do {
    end = bytes.find(kBetweenFiles);
    files.push_back({"pack.json", std::string(bytes.substr(0, end))});
    if (end != std::string_view::npos) bytes.remove_prefix(end + 1);
  } while (end != std::string_view::npos && files.size() < 8);
  return files;
}

void expect_located(const Fault& fault) {
  const std::string text = describe(fault);
  expect(is_safe_text(text), "a fault that is not safe to show", text);
  expect(text.size() < kLongestFault, "a fault that is too long", text);
  expect(fault.line > 0 && fault.column > 0 && !fault.message.empty(),
         "a fault without a place", text);
  expect(fault.caret <= fault.excerpt.size(), "a caret past the line", text);
}

void expect_answer(const Request& request, const Pack& pack) {
  const Terminal terminal;
  const Answer result = answer(request, pack, terminal);
  const Document document = lay_out(result, terminal.today);
  const std::string text = render_text(document, {});
  expect(is_safe_text(text), "text that is not safe to show", text);
  const std::string html = render_html(document);
  expect(is_safe_html(html), "a page with tags that are not ours", html);
  const std::string markdown = render_markdown(document);
  expect(is_safe_markdown(markdown), "Markdown with HTML", markdown);
  const std::string json = render_json(result);
  expect(is_safe_text(json), "JSON that is not safe to show", json);
}

void expect_answers(const Content& content, std::string_view digest) {
  const BuiltIndex built = build_index(content);
  const Index index = built.view();
  const Pack pack{&content, digest, false, "pack.json", &index};
  for (const KindNames& names : kKinds) {
    Request request;
    request.command_name = names.plural;
    request.command = ReadRequest{names.kind, {}, false};
    expect_answer(request, pack);
    std::vector<std::string> all;
    visit_kind(content, names.kind, [&](auto list) {
      for (const Entry& entry :
           list.first(std::min<std::size_t>(list.size(), 4))) {
        all.emplace_back(entry.id);
      }
    });
    request.command = ReadRequest{names.kind, all, false};
    if (!all.empty()) expect_answer(request, pack);
  }
  Request request;
  request.command_name = "for";
  request.command = ForRequest{std::string(content.notice)};
  expect_answer(request, pack);
  request.command_name = "about";
  request.command = AboutRequest{};
  expect_answer(request, pack);
}

}  // namespace

void load(std::string_view bytes) {
  const auto files = files_of(bytes);
  const LoadedContent loaded =
      load_content(files, &built_in_content().headings);
  for (const Fault& fault : loaded.faults()) expect_located(fault);
  expect(loaded.faults().size() <= kListedFaults &&
             loaded.faults().size() <= loaded.fault_count(),
         "more faults than are listed", bytes);
  if (loaded.fault_count() > 0) return;

  const std::string digest = digest_of(loaded.content());
  const std::string written = render_content(loaded.content());
  expect(is_safe_text(written), "a written pack that is not safe", written);
  const std::vector<SourceFile> again = {{"again.json", written}};
  const LoadedContent copy = load_content(again, &built_in_content().headings);
  expect(copy.fault_count() == 0, "a written pack that is refused", written);
  expect(digest_of(copy.content()) == digest, "a written pack that differs",
         written);
  expect_answers(loaded.content(), digest);
}

}  // namespace backcare::fuzz
