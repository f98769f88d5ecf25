// Writes a pack as a static web site.
// SPDX-License-Identifier: MIT
#include "publish/export_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "answer/lay_out_parts.h"
#include "match/words.h"
#include "publish/export_pages.h"
#include "publish/filter_script.h"
#include "publish/keywords.h"
#include "render/html.h"

namespace backcare {
namespace {

constexpr std::string_view kExtension = ".html";

/// The Sitemaps protocol asks for whole addresses, and an export does not know
/// where it will be served. The host is one that can't exist, to be replaced.
constexpr std::string_view kUnknownHost = "https://backcare.invalid/";

struct Letter {
  std::string folded;  // what the entries are sorted by
  ExportPage page;
};

class Site {
 public:
  Site(ExportTree& tree, const Pack& pack)
      : tree_(tree),
        pack_(pack),
        content_(*pack.content),
        pages_(pages_of(content_)) {}

  void write() {
    write_page("index", start_document(pack_), {});
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      write_page(pages_[i].path, document_of(pages_[i], pack_), around(i));
    }
    write_page("about", about_document(pack_), {});
    write_a_to_z();
    tree_.add("sitemap.xml", sitemap());
  }

 private:
  HtmlPage frame(const std::string& path) const {
    const Headings& headings = content_.headings;
    HtmlPage page;
    page.addresses = addresses_from(path, kExtension);
    page.site_name = "backcare";
    page.skip_text = headings.skip;
    page.site_label = headings.site_pages;
    page.around_label = headings.pages_around;
    const std::pair<std::string_view, Text> links[] = {
        {"index", headings.home},
        {"warnings", headings.warnings},
        {"a-to-z", headings.a_to_z},
        {"about", headings.about_content},
    };
    for (const auto& [target, text] : links) {
      page.site.push_back(
          {std::string(text), page.addresses(target), "", target == path});
    }
    return page;
  }

  void write_page(const std::string& path, const Document& document,
                  std::vector<PageLink> around) {
    HtmlPage page = frame(path);
    page.around = std::move(around);
    add(path, render_html(document, page));
  }

  void add(const std::string& path, const std::string& html) {
    tree_.add(path + std::string(kExtension), html);
  }

  /// Links to the entries before and after this one, of the same kind.
  std::vector<PageLink> around(std::size_t index) const {
    std::vector<PageLink> links;
    if (!pages_[index].entry) return links;
    const Headings& headings = content_.headings;
    if (pages_[index - 1].entry) {
      links.push_back(neighbour(headings.previous, index - 1, "prev"));
    }
    if (index + 1 < pages_.size() && pages_[index + 1].entry) {
      links.push_back(neighbour(headings.next, index + 1, "next"));
    }
    return links;
  }

  PageLink neighbour(Text label, std::size_t index,
                     std::string_view relation) const {
    const ExportPage& page = pages_[index];
    return {fmt::format("{}: {}", label, page.title),
            fmt::format("../{}{}", page.path, kExtension),
            std::string(relation), false};
  }

  /// All entries by their names. Names that are the same stay in the order of
  /// their kinds.
  std::vector<Letter> by_name() const {
    std::vector<Letter> letters;
    for (const ExportPage& page : pages_) {
      if (page.entry) letters.push_back({fold(page.title), page});
    }
    std::stable_sort(
        letters.begin(), letters.end(),
        [](const Letter& a, const Letter& b) { return a.folded < b.folded; });
    return letters;
  }

  void write_a_to_z() {
    const std::vector<Letter> letters = by_name();
    Document document = about_document(pack_);
    document.title = content_.headings.a_to_z;
    document.references.clear();
    document.blocks = {Heading{1, Inline(document.title)},
                       emergency_notice(content_)};
    HtmlPage page = frame("a-to-z");
    page.extra = filter() + list(letters);
    page.script = "a-to-z.js";
    add("a-to-z", render_html(document, page));
    std::vector<EntryRef> entries;
    for (const Letter& letter : letters) entries.push_back(*letter.page.entry);
    tree_.add(
        "a-to-z.js",
        fmt::format("\"use strict\";\nconst table = \"{}\";\n{}",
                    keyword_table(content_, entries), kFilterScript.substr(1)));
  }

  /// Hidden where no script runs: it would do nothing.
  std::string filter() const {
    return fmt::format(
        "<div id=\"filter\" role=\"search\" hidden>\n"
        "<label for=\"words\">{}</label>\n"
        "<input id=\"words\" type=\"search\" autocomplete=\"off\">\n"
        "<div aria-live=\"polite\">\n<ul id=\"results\"></ul>\n"
        "<p id=\"nothing\" hidden>{}</p>\n</div>\n</div>\n",
        escape_html(content_.headings.filter),
        escape_html(content_.headings.nothing_fits));
  }

  std::string list(const std::vector<Letter>& letters) const {
    std::string html = "<ul id=\"entries\">\n";
    for (const Letter& letter : letters) {
      const ExportPage& page = letter.page;
      html +=
          fmt::format("<li{}><a href=\"{}{}\">{}</a> ({})</li>\n",
                      is_emergency(page) ? " data-emergency" : "", page.path,
                      kExtension, escape_html(page.title),
                      escape_html(list_title(content_.headings, page.kind)));
    }
    return html + "</ul>\n";
  }

  static bool is_emergency(const ExportPage& page) {
    if (page.kind != Kind::kWarning) return false;
    return static_cast<const Warning&>(*page.entry->entry).tier ==
           Tier::kEmergency;
  }

  std::string sitemap() const {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    const auto add_address = [&](std::string_view path) {
      xml += fmt::format("<url><loc>{}{}{}</loc><lastmod>{}</lastmod></url>\n",
                         kUnknownHost, path, kExtension, content_.edition);
    };
    for (const std::string_view path : {"index", "about", "a-to-z"}) {
      add_address(path);
    }
    for (const ExportPage& page : pages_) add_address(page.path);
    return xml + "</urlset>\n";
  }

  ExportTree& tree_;
  const Pack& pack_;
  const Content& content_;
  std::vector<ExportPage> pages_;
};

}  // namespace

void write_site(ExportTree& tree, const Pack& pack) {
  Site(tree, pack).write();
}

}  // namespace backcare
