// Builds a document block by block, in the words of the pack, and keeps track
// of the sources that it cites.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "answer/answer.h"
#include "answer/document.h"

namespace backcare {

class Page {
 public:
  /// A page for a screen now, else one that may be kept.
  explicit Page(const Pack& pack, bool is_for_screen = false);

  const Content& content() const { return content_; }
  const Headings& headings() const { return content_.headings; }

  // Blocks. Empty ones are left out.
  void title(std::string_view text);
  void section(std::string_view text);
  void subsection(std::string_view text);
  void paragraph(Inline text);
  void paragraph(std::string_view text) { paragraph(Inline(text)); }
  void bullets(std::vector<Inline> items);
  void bullets(const Lines& items);
  /// Bullets under a heading of their own; neither where there are none.
  void section_of(std::string_view heading, std::vector<Inline> items);
  void section_of(std::string_view heading, const Lines& items);
  void table(Table table);
  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  // Pieces of text.

  /// The short names of the sources in brackets, after a blank. They are added
  /// to the references.
  Inline cite(const Lines& sources);
  /// The same, or that this is a general caution where there are none.
  Inline cite_caution(const Lines& sources);
  /// The name of a grade; nothing for Grade::kNone.
  Inline grade(Grade grade) const;
  /// An entry as what one types for it, without the program's name:
  /// `types swedish`.
  static Inline command_for(const EntryRef& ref);
  /// The name of an entry, leading to it.
  static Inline name_of(const EntryRef& ref);
  /// The names of the entries, with commas between them.
  Inline names_of(Kind kind, const Lines& ids) const;

  /// A list of entries: id, name, grade.
  void list(const std::vector<EntryRef>& refs);
  /// The text of a fact under its name.
  void fact(const Fact& fact);
  /// Each claim with its grade, note and sources.
  void claims(const EntryRef& ref);
  /// One line for each tier: what to do, and the signs by name.
  void when_to_see_a_doctor();
  /// The same, but on a screen without the emergency signs, for an entry that
  /// would be too long: the line that closes every page names the main ones.
  void when_to_see_a_doctor_in_brief();

  /// The document so far, with its references if it may be kept.
  Document finish();

 private:
  void heading(int level, std::string_view text);
  void see_doctor(bool with_emergencies);

  const Content& content_;
  bool is_for_screen_;
  Document document_;
  std::vector<const Source*> cited_;
};

/// The citation of a source: authors, year, title, publisher, identifier.
Inline citation(const Source& source);

/// `text` after its label; nothing for empty text.
Inline labelled(Text label, const Inline& text);

/// Adds `text` under its label to the lines, if there is any.
void add_labelled(std::vector<Inline>& lines, Text label, const Inline& text);

}  // namespace backcare
