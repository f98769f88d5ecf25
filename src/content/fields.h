// The keys of a content pack, each named once. Loading, writing, comparing
// and compiling a pack all go through visit_fields().
// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <type_traits>

#include "content/model.h"

namespace backcare {

enum class Need : bool { kOptional, kRequired };

/// `T` or `const T`, so that one list of keys serves readers and writers.
template <class T, class Struct>
concept Like = std::same_as<std::remove_const_t<T>, Struct>;

// Each calls `visit(key, member, need)` for the members in their order in the
// struct. A key whose need is kOptional may be absent; its text is then empty.

template <class Visit, class T>
requires std::derived_from<std::remove_const_t<T>, Entry>
void visit_entry(Visit&& visit, T& entry) {
  visit("id", entry.id, Need::kRequired);
  visit("name", entry.name, Need::kRequired);
  visit("summary", entry.summary, Need::kRequired);
  visit("aliases", entry.aliases, Need::kOptional);
}

template <class Visit, Like<Type> T>
void visit_fields(Visit&& visit, T& type) {
  visit_entry(visit, type);
  visit("pressure", type.pressure, Need::kOptional);
  visit("technique", type.technique, Need::kRequired);
  visit("area", type.area, Need::kOptional);
  visit("helps", type.helps, Need::kRequired);
}

template <class Visit, Like<Topic> T>
void visit_fields(Visit&& visit, T& topic) {
  visit_entry(visit, topic);
  visit("points", topic.points, Need::kRequired);
}

template <class Visit, Like<Link> T>
void visit_fields(Visit&& visit, T& link) {
  visit("id", link.id, Need::kRequired);
  visit("why", link.why, Need::kRequired);
}

template <class Visit, Like<Concern> T>
void visit_fields(Visit&& visit, T& concern) {
  visit_entry(visit, concern);
  visit("types", concern.types, Need::kRequired);
  visit("benefits", concern.benefits, Need::kRequired);
  visit("tips", concern.tips, Need::kRequired);
  visit("considerations", concern.considerations, Need::kRequired);
}

template <class Visit, Like<Precaution> T>
void visit_fields(Visit&& visit, T& precaution) {
  visit_entry(visit, precaution);
  visit("group", precaution.group, Need::kRequired);
  visit("types", precaution.types, Need::kOptional);
  visit("action", precaution.action, Need::kRequired);
  visit("sources", precaution.sources, Need::kOptional);
}

template <class Visit, Like<Warning> T>
void visit_fields(Visit&& visit, T& warning) {
  visit_entry(visit, warning);
  visit("tier", warning.tier, Need::kRequired);
  visit("group", warning.group, Need::kOptional);
  visit("clinical", warning.clinical, Need::kRequired);
  visit("why", warning.why, Need::kOptional);
  visit("sources", warning.sources, Need::kOptional);
}

template <class Visit, Like<Source> T>
void visit_fields(Visit&& visit, T& source) {
  visit_entry(visit, source);
  visit("authors", source.authors, Need::kRequired);
  visit("title", source.title, Need::kRequired);
  visit("year", source.year, Need::kOptional);
  visit("publisher", source.publisher, Need::kRequired);
  visit("doi", source.doi, Need::kOptional);
  visit("pmid", source.pmid, Need::kOptional);
  visit("number", source.number, Need::kOptional);
  visit("url", source.url, Need::kOptional);
  visit("seen", source.seen, Need::kRequired);
  visit("checked", source.checked, Need::kRequired);
}

template <class Visit, Like<Fact> T>
void visit_fields(Visit&& visit, T& fact) {
  visit("name", fact.name, Need::kRequired);
  visit("text", fact.text, Need::kRequired);
  visit("sources", fact.sources, Need::kOptional);
}

template <class Visit, Like<Claim> T>
void visit_fields(Visit&& visit, T& claim) {
  visit("claim", claim.claim, Need::kRequired);
  visit("grade", claim.grade, Need::kOptional);
  visit("note", claim.note, Need::kRequired);
  visit("sources", claim.sources, Need::kRequired);
}

template <class Visit, Like<GradeMeaning> T>
void visit_fields(Visit&& visit, T& grade) {
  visit("id", grade.id, Need::kRequired);
  visit("name", grade.name, Need::kRequired);
  visit("meaning", grade.meaning, Need::kRequired);
}

template <class Visit, Like<TierAction> T>
void visit_fields(Visit&& visit, T& tier) {
  visit("id", tier.id, Need::kRequired);
  visit("name", tier.name, Need::kRequired);
  visit("action", tier.action, Need::kRequired);
}

template <class Visit, Like<Group> T>
void visit_fields(Visit&& visit, T& group) {
  visit("id", group.id, Need::kRequired);
  visit("name", group.name, Need::kRequired);
}

template <class Visit, Like<Code> T>
void visit_fields(Visit&& visit, T& code) {
  visit("code", code.code, Need::kRequired);
  visit("title", code.title, Need::kRequired);
  visit("summary", code.summary, Need::kRequired);
  visit("entries", code.entries, Need::kRequired);
  visit("withdrawn", code.withdrawn, Need::kOptional);
  visit("successors", code.successors, Need::kOptional);
}

template <class Visit, Like<Example> T>
void visit_fields(Visit&& visit, T& example) {
  visit("command", example.command, Need::kRequired);
  visit("explains", example.explains, Need::kRequired);
}

template <class Visit, Like<Headings> T>
void visit_export_headings(Visit&& visit, T& headings) {
  visit("home", headings.home, Need::kOptional);
  visit("all_pages", headings.all_pages, Need::kOptional);
  visit("a_to_z", headings.a_to_z, Need::kOptional);
  visit("filter", headings.filter, Need::kOptional);
  visit("nothing_fits", headings.nothing_fits, Need::kOptional);
  visit("previous", headings.previous, Need::kOptional);
  visit("next", headings.next, Need::kOptional);
  visit("skip", headings.skip, Need::kOptional);
  visit("site_pages", headings.site_pages, Need::kOptional);
  visit("pages_around", headings.pages_around, Need::kOptional);
  visit("see_also", headings.see_also, Need::kOptional);
}

template <class Visit, Like<Headings> T>
void visit_fields(Visit&& visit, T& headings) {
  visit("types", headings.types, Need::kOptional);
  visit("benefits", headings.benefits, Need::kOptional);
  visit("considerations", headings.considerations, Need::kOptional);
  visit("tips", headings.tips, Need::kOptional);
  visit("concerns", headings.concerns, Need::kOptional);
  visit("precautions", headings.precautions, Need::kOptional);
  visit("warnings", headings.warnings, Need::kOptional);
  visit("sources", headings.sources, Need::kOptional);
  visit("article_says", headings.article_says, Need::kOptional);
  visit("pressure", headings.pressure, Need::kOptional);
  visit("technique", headings.technique, Need::kOptional);
  visit("area", headings.area, Need::kOptional);
  visit("helps", headings.helps, Need::kOptional);
  visit("studies_found", headings.studies_found, Need::kOptional);
  visit("no_source", headings.no_source, Need::kOptional);
  visit("take_care", headings.take_care, Need::kOptional);
  visit("check_first", headings.check_first, Need::kOptional);
  visit("tell_therapist", headings.tell_therapist, Need::kOptional);
  visit("see_doctor", headings.see_doctor, Need::kOptional);
  visit("related", headings.related, Need::kOptional);
  visit("related_types", headings.related_types, Need::kOptional);
  visit("no_types", headings.no_types, Need::kOptional);
  visit("before_booking", headings.before_booking, Need::kOptional);
  visit("what_to_do", headings.what_to_do, Need::kOptional);
  visit("for_types", headings.for_types, Need::kOptional);
  visit("every_type", headings.every_type, Need::kOptional);
  visit("general_caution", headings.general_caution, Need::kOptional);
  visit("clinical_name", headings.clinical_name, Need::kOptional);
  visit("used_for", headings.used_for, Need::kOptional);
  visit("seen", headings.seen, Need::kOptional);
  visit("checked", headings.checked, Need::kOptional);
  visit("ask", headings.ask, Need::kOptional);
  visit("because", headings.because, Need::kOptional);
  visit("also", headings.also, Need::kOptional);
  visit("close", headings.close, Need::kOptional);
  visit("read_more", headings.read_more, Need::kOptional);
  visit("results", headings.results, Need::kOptional);
  visit("code_withdrawn", headings.code_withdrawn, Need::kOptional);
  visit("code_successors", headings.code_successors, Need::kOptional);
  visit("comparison", headings.comparison, Need::kOptional);
  visit("not_named", headings.not_named, Need::kOptional);
  visit("causes", headings.causes, Need::kOptional);
  visit("treatments", headings.treatments, Need::kOptional);
  visit("outlook", headings.outlook, Need::kOptional);
  visit("risks", headings.risks, Need::kOptional);
  visit("good_to_know", headings.good_to_know, Need::kOptional);
  visit("about_content", headings.about_content, Need::kOptional);
  visit("conclusion", headings.conclusion, Need::kOptional);
  visit("origin", headings.origin, Need::kOptional);
  visit("grades", headings.grades, Need::kOptional);
  visit("edition", headings.edition, Need::kOptional);
  visit("sources_checked", headings.sources_checked, Need::kOptional);
  visit("review_due", headings.review_due, Need::kOptional);
  visit("review_overdue", headings.review_overdue, Need::kOptional);
  visit("not_reviewed", headings.not_reviewed, Need::kOptional);
  visit("reviewed_by", headings.reviewed_by, Need::kOptional);
  visit("reading_grade", headings.reading_grade, Need::kOptional);
  visit("other_pack", headings.other_pack, Need::kOptional);
  visit_export_headings(visit, headings);
}

template <class Visit, Like<Content> T>
void visit_fields(Visit&& visit, T& content) {
  visit("id", content.id, Need::kRequired);
  visit("edition", content.edition, Need::kRequired);
  visit("language", content.language, Need::kRequired);
  visit("disclaimer", content.disclaimer, Need::kRequired);
  visit("review_due", content.review_due, Need::kRequired);
  visit("reviewer", content.reviewer, Need::kOptional);
  visit("reading_grade", content.reading_grade, Need::kOptional);
  visit("purpose", content.purpose, Need::kRequired);
  visit("examples", content.examples, Need::kRequired);
  visit("tell_therapist", content.tell_therapist, Need::kOptional);
  visit("headings", content.headings, Need::kOptional);
  visit("title", content.title, Need::kRequired);
  visit("author", content.author, Need::kRequired);
  visit("overview", content.overview, Need::kRequired);
  visit("causes", content.causes, Need::kOptional);
  visit("treatments", content.treatments, Need::kOptional);
  visit("types", content.types, Need::kRequired);
  visit("benefits", content.benefits, Need::kRequired);
  visit("considerations", content.considerations, Need::kRequired);
  visit("tips", content.tips, Need::kRequired);
  visit("conclusion", content.conclusion, Need::kRequired);
  visit("concerns", content.concerns, Need::kRequired);
  visit("notice", content.notice, Need::kRequired);
  visit("limits", content.limits, Need::kRequired);
  visit("tiers", content.tiers, Need::kRequired);
  visit("groups", content.groups, Need::kRequired);
  visit("advice", content.advice, Need::kRequired);
  visit("warnings", content.warnings, Need::kRequired);
  visit("precautions", content.precautions, Need::kRequired);
  visit("risks", content.risks, Need::kOptional);
  visit("grades", content.grades, Need::kRequired);
  visit("method", content.method, Need::kRequired);
  visit("best_type", content.best_type, Need::kOptional);
  visit("outlook", content.outlook, Need::kOptional);
  visit("evidence", content.evidence, Need::kRequired);
  visit("sources", content.sources, Need::kRequired);
  visit("code_year", content.code_year, Need::kOptional);
  visit("code_notice", content.code_notice, Need::kOptional);
  visit("codes", content.codes, Need::kOptional);
  visit("phrases", content.phrases, Need::kRequired);
  visit("outside", content.outside, Need::kOptional);
  visit("harmless", content.harmless, Need::kOptional);
  visit("common_words", content.common_words, Need::kOptional);
  visit("stop_words", content.stop_words, Need::kOptional);
  visit("denials", content.denials, Need::kOptional);
  visit("deniable", content.deniable, Need::kOptional);
  visit("turns", content.turns, Need::kOptional);
  visit("in_order", content.in_order, Need::kOptional);
  visit("concepts", content.concepts, Need::kOptional);
  visit("signs", content.signs, Need::kOptional);
  visit("cautions", content.cautions, Need::kOptional);
}

}  // namespace backcare
