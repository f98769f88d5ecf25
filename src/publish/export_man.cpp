// Writes a pack as man pages of section 7.
// SPDX-License-Identifier: MIT
#include "publish/export_man.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "answer/lay_out_parts.h"
#include "publish/export_pages.h"
#include "render/man.h"

namespace backcare {
namespace {

bool is_taken(std::string_view id) {
  if (id == "about") return true;
  for (const KindNames& names : kKinds) {
    if (names.plural == id) return true;
  }
  return false;
}

/// The name of the page of a style, which no page of a kind has.
std::string name_of_type(Text id) {
  return fmt::format("backcare-{}{}", is_taken(id) ? "type-" : "", id);
}

class ManPages {
 public:
  ManPages(ExportTree& tree, const Pack& pack)
      : tree_(tree), pack_(pack), content_(*pack.content) {}

  void write() {
    for (const KindNames& names : kKinds) {
      const bool has_page =
          names.kind != Kind::kType && names.kind != Kind::kSource;
      if (has_page) kinds_.push_back(names);
    }
    add("backcare-about", content_.purpose, about_document(pack_));
    for (const KindNames& names : kinds_) {
      add(fmt::format("backcare-{}", names.plural),
          list_title(content_.headings, names.kind), document_of_kind(names));
    }
    for (const Type& type : content_.types) {
      const EntryRef ref{Kind::kType, &type};
      add(name_of_type(type.id), type.name,
          document_of({"", "", Kind::kType, ref}, pack_));
    }
  }

 private:
  /// Warning signs are a list by how soon: read one after the other, each
  /// would say again what to do.
  Document document_of_kind(const KindNames& names) const {
    if (names.kind != Kind::kWarning) return kind_document(names.kind, pack_);
    return document_of({"", "", names.kind, std::nullopt}, pack_);
  }

  void add(const std::string& name, Text summary, const Document& document) {
    ManPage page;
    page.name = name;
    page.date = content_.edition;
    page.source = fmt::format("{} {}", content_.id, content_.edition);
    page.summary = summary;
    page.imprint_title = content_.headings.about_content;
    page.see_also_title = content_.headings.see_also;
    page.see_also = others(name);
    tree_.add(fmt::format("man7/{}.7", name), render_man(document, page));
  }

  std::vector<std::string> others(const std::string& name) const {
    std::vector<std::string> names = {"backcare(1)"};
    const auto add_name = [&](const std::string& other) {
      if (other != name) names.push_back(other + "(7)");
    };
    add_name("backcare-about");
    for (const KindNames& kind : kinds_) {
      add_name(fmt::format("backcare-{}", kind.plural));
    }
    for (const Type& type : content_.types) add_name(name_of_type(type.id));
    return names;
  }

  ExportTree& tree_;
  const Pack& pack_;
  const Content& content_;
  std::vector<KindNames> kinds_;
};

}  // namespace

void write_man_pages(ExportTree& tree, const Pack& pack) {
  ManPages(tree, pack).write();
}

}  // namespace backcare
