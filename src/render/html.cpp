// Renders a document as one HTML page. Its looks are in html_style.h.
// SPDX-License-Identifier: MIT
#include "render/html.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "render/html_style.h"
#include "render/outline.h"

namespace backcare {
namespace {

constexpr std::size_t kLongestTitle = 70;  // a search engine shows no more

std::string_view class_of(Notice::Level level) {
  switch (level) {
    case Notice::Level::kEmergency:
      return "emergency";
    case Notice::Level::kToday:
      return "today";
    case Notice::Level::kAppointment:
      return "appointment";
    case Notice::Level::kCaution:
      break;
  }
  return "caution";
}

std::pair<std::string_view, std::string_view> tags_of(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::kStrong:
      return {"<strong>", "</strong>"};
    case Emphasis::kCommand:
      return {"<code>", "</code>"};
    case Emphasis::kGrade:
      return {"<em>", "</em>"};
    case Emphasis::kNone:
      break;
  }
  return {};
}

/// `title`, cut after a whole word where it is too long for a window.
std::string short_title(const std::string& title, std::size_t most) {
  if (title.size() <= most) return title;
  const auto end = title.rfind(' ', most - 1);
  if (end == std::string::npos) return title;
  return title.substr(0, end) + "\u2026";
}

/// Sources lead to the references at the end of the page.
Addresses on_this_page(const Document& document) {
  return [&document](std::string_view target) {
    constexpr std::string_view kKind = "source/";
    if (!target.starts_with(kKind)) return std::string();
    const std::string_view id = target.substr(kKind.size());
    const bool is_cited = std::any_of(
        document.references.begin(), document.references.end(),
        [id](const Citation& citation) { return citation.id == id; });
    return is_cited ? "#source-" + std::string(id) : std::string();
  };
}

class HtmlWriter {
 public:
  HtmlWriter(const Document& document, const HtmlPage& page)
      : document_(document),
        page_(page),
        addresses_(page.addresses ? page.addresses : on_this_page(document)),
        outline_(outline_of(document)) {}

  std::string write() {
    head();
    site_header();
    main_part();
    footer();
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

  void operator()(const Heading& heading) { write_heading(heading.text); }

  void operator()(const Paragraph& paragraph) { element("p", paragraph.text); }

  void operator()(const Bullets& bullets) { list("ul", bullets.items); }

  void operator()(const Steps& steps) { list("ol", steps.items); }

  void operator()(const Notice& notice) {
    out_ += "<section class=\"notice ";
    out_ += class_of(notice.level);
    out_ += "\">\n";
    write_heading(notice.title);
    for (const Inline& text : notice.lines) element("p", text);
    out_ += "</section>\n";
  }

  void operator()(const Table& table) {
    if (!table.header.empty()) return write_table(table);
    std::vector<Inline> items;
    for (const auto& row : table.rows) items.push_back(row_text(row));
    list("ul", items);
  }

  void operator()(const Citation& citation) { element("p", citation.text); }

  void operator()(const Literal& literal) {
    out_ += "<pre>";
    for (const std::string& text : literal.lines) {
      out_ += escape_html(text);
      out_ += '\n';
    }
    out_ += "</pre>\n";
  }

 private:
  void head() {
    out_ += "<!DOCTYPE html>\n<html lang=\"";
    out_ += escape_html(document_.language);
    out_ += "\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
    out_ += escape_html(window_title());
    out_ +=
        "</title>\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"backcare\">\n<style>\n";
    out_ += kPageStyle;
    if (!page_.site.empty()) out_ += kSiteStyle;
    out_ += "</style>\n";
    if (!page_.site.empty()) out_ += kNoIcon;
    if (page_.script.empty()) out_ += kPolicy;
    out_ += "</head>\n<body>\n";
  }

  std::string window_title() const {
    const std::string suffix =
        page_.site_name.empty() ? "" : " - " + page_.site_name;
    return short_title(outline_.title, kLongestTitle - suffix.size()) + suffix;
  }

  void site_header() {
    if (page_.site.empty()) return;
    out_ += "<header>\n<a class=\"skip\" href=\"#main\">";
    out_ += escape_html(page_.skip_text);
    out_ += "</a>\n";
    navigation(page_.site_label, page_.site);
    out_ += "</header>\n";
  }

  void navigation(const std::string& label,
                  const std::vector<PageLink>& links) {
    if (links.empty()) return;
    out_ += "<nav aria-label=\"" + escape_html(label) + "\">\n<ul>\n";
    for (const PageLink& link : links) {
      out_ += "<li><a href=\"" + escape_html(link.address) + '"';
      if (link.is_here) out_ += " aria-current=\"page\"";
      if (!link.relation.empty()) out_ += " rel=\"" + link.relation + '"';
      out_ += '>' + escape_html(link.text) + "</a></li>\n";
    }
    out_ += "</ul>\n</nav>\n";
  }

  void main_part() {
    out_ += "<main id=\"main\">\n";
    if (outline_.adds_title) {
      out_ += "<h1>" + escape_html(outline_.title) + "</h1>\n";
    }
    for (block_ = 0; block_ < document_.blocks.size(); ++block_) {
      std::visit(*this, document_.blocks[block_]);
    }
    out_ += page_.extra;
    references();
    navigation(page_.around_label, page_.around);
    out_ += "</main>\n";
  }

  void references() {
    if (document_.references.empty()) return;
    out_ += "<section class=\"references\">\n<h2>";
    out_ += escape_html(document_.references_title) + "</h2>\n<ul>\n";
    for (const Citation& citation : document_.references) {
      out_ += "<li id=\"source-" + escape_html(citation.id) + "\">";
      inline_text(citation.text);
      out_ += "</li>\n";
    }
    out_ += "</ul>\n</section>\n";
  }

  void footer() {
    const bool has_closing = !document_.closing.empty();
    if (has_closing || !document_.foot.empty() || !document_.imprint.empty()) {
      out_ += "<footer>\n";
      if (has_closing) {
        out_ += "<p class=\"closing\">";
        inline_text(document_.closing);
        out_ += "</p>\n";
      }
      if (!document_.foot.empty()) element("p", document_.foot);
      list("ul", document_.imprint);
      out_ += "</footer>\n";
    }
    if (page_.script.empty()) return;
    out_ += "<script src=\"" + escape_html(page_.script) + "\"></script>\n";
  }

  void write_heading(const Inline& text) {
    std::string name = "h";
    name += static_cast<char>('0' + outline_.levels[block_]);
    element(name, text);
  }

  void write_table(const Table& table) {
    out_ += "<table>\n<thead>\n<tr>";
    for (const Inline& cell : table.header) {
      out_ += cell.empty() ? "<td></td>" : "<th scope=\"col\">";
      if (cell.empty()) continue;
      inline_text(cell);
      out_ += "</th>";
    }
    out_ += "</tr>\n</thead>\n<tbody>\n";
    for (const auto& row : table.rows) write_row(table, row);
    out_ += "</tbody>\n</table>\n";
  }

  /// A narrow screen has the cells of a row one below the other, each with
  /// the header of its column.
  void write_row(const Table& table, const std::vector<Inline>& row) {
    out_ += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i == 0) {
        out_ += "<th scope=\"row\">";
      } else {
        const bool named = i < table.header.size();
        const std::string header =
            named ? plain_text(table.header[i]) : std::string();
        out_ += "<td data-label=\"" + escape_html(header) + "\">";
      }
      inline_text(row[i]);
      out_ += i == 0 ? "</th>" : "</td>";
    }
    out_ += "</tr>\n";
  }

  void list(std::string_view name, const std::vector<Inline>& items) {
    if (items.empty()) return;
    out_ += '<';
    out_ += name;
    out_ += ">\n";
    for (const Inline& item : items) element("li", item);
    out_ += "</";
    out_ += name;
    out_ += ">\n";
  }

  void element(std::string_view name, const Inline& text) {
    if (text.empty()) return;
    out_ += '<';
    out_ += name;
    out_ += '>';
    inline_text(text);
    out_ += "</";
    out_ += name;
    out_ += ">\n";
  }

  void inline_text(const Inline& text) {
    for (const Piece& piece : pieces_of(text, addresses_)) {
      const auto [open, close] = tags_of(piece.emphasis);
      if (!piece.address.empty()) {
        out_ += "<a href=\"" + escape_html(piece.address) + "\">";
      }
      out_ += open;
      out_ += escape_html(piece.text);
      out_ += close;
      if (!piece.address.empty()) out_ += "</a>";
    }
  }

  const Document& document_;
  const HtmlPage& page_;
  Addresses addresses_;
  Outline outline_;
  std::size_t block_ = 0;
  std::string out_;
};

}  // namespace

std::string escape_html(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string render_html(const Document& document, const HtmlPage& page) {
  return HtmlWriter(document, page).write();
}

}  // namespace backcare
