// An answer, or a pack, as JSON.
// SPDX-License-Identifier: MIT
#include "render/json.h"

#include <fmt/format.h>

#include <utility>

#include "render/json_tables.h"
#include "render/json_value.h"
#include "version.h"

namespace backcare {
namespace {

class JsonRenderer {
 public:
  explicit JsonRenderer(const Answer& answer)
      : answer_(answer), content_(*answer.pack.content) {}

  Json render() {
    json_["version"] = 1;
    json_["answer"] = answer_.command;
    json_["content"] = content();
    if (answer_.query) json_["query"] = *answer_.query;
    json_["warnings"] = warnings(answer_.warnings);
    json_["precautions"] = precautions(answer_.precautions);
    json_["items"] = items();
    std::visit(*this, answer_.body);
    if (!answer_.unknown.empty()) json_["unknown"] = unknown();
    json_["notice"] = fmt::format("{} {} backcare warnings", content_.limits,
                                  content_.notice);
    return std::move(json_);
  }

  // What some answers have beside their items.

  void operator()(const ListAnswer& list) {
    if (list.kind == Kind::kType) add_best_type(json_);
    if (list.kind == Kind::kPrecaution) json_["risks"] = facts(content_.risks);
    if (list.kind == Kind::kWarning) {
      json_["tiers"] = to_json_value(content_.tiers);
      json_["advice"] = to_json_value(content_.advice);
    }
  }
  void operator()(const EntriesAnswer&) {}
  void operator()(const GuidanceAnswer& guidance) {
    if (guidance.code != nullptr) json_["code"] = code(*guidance.code);
    if (!answer_.appointments.empty()) {
      json_["appointments"] = warnings(answer_.appointments);
    }
  }
  void operator()(const SearchAnswer&) {}
  void operator()(const TipAnswer&) {}
  void operator()(const StartAnswer&) { about_program(); }
  void operator()(const AboutAnswer&) {
    json_["about"] = about();
    add_best_type(json_["about"]);
  }
  void operator()(const ComparisonAnswer&) { add_best_type(json_); }
  void operator()(const HelpAnswer& help) {
    about_program();
    json_["commands"] = json_of_commands(help.command);
    json_["options"] = json_of_options(help.command);
    json_["exit_status"] = json_of_statuses();
  }
  void operator()(const VersionAnswer&) {
    json_["program"] = {
        {"name", "backcare"}, {"version", kVersion}, {"licence", "MIT"}};
  }
  void operator()(const CheckAnswer& check) {
    json_["fault_count"] = check.fault_count;
    json_["faults"] = json_of_faults(check.faults);
    json_["note_count"] = check.note_count;
    json_["notes"] = json_of_faults(check.notes);
  }

 private:
  Json content() const {
    return {{"id", content_.id},
            {"edition", content_.edition},
            {"language", content_.language},
            {"built_in", answer_.pack.built_in},
            {"digest", answer_.pack.digest}};
  }

  Json warnings(const std::vector<Match>& matches) const {
    Json list = Json::array();
    for (const Match& match : matches) {
      const auto& sign = static_cast<const Warning&>(*match.ref.entry);
      Json json = {{"id", sign.id},
                   {"tier", name_of(sign.tier)},
                   {"name", sign.name},
                   {"text", sign.summary},
                   {"action", action_of(content_, sign.tier).action},
                   {"clinical", sign.clinical}};
      if (!sign.why.empty()) json["why"] = sign.why;
      json["sources"] = sources(sign.sources);
      json["because"] = match.because;
      list.push_back(std::move(json));
    }
    return list;
  }

  Json precautions(const std::vector<Match>& matches) const {
    Json list = Json::array();
    for (const Match& match : matches) {
      const auto& precaution = static_cast<const Precaution&>(*match.ref.entry);
      list.push_back({{"id", precaution.id},
                      {"name", precaution.name},
                      {"text", precaution.summary},
                      {"action", precaution.action},
                      {"sources", sources(precaution.sources)},
                      {"because", match.because}});
    }
    return list;
  }

  Json items() const {
    Json list = Json::array();
    for (const Item& item : answer_.items) {
      Json json = item.in_full ? in_full(item.ref) : in_short(item.ref);
      if (!item.because.empty()) json["because"] = item.because;
      list.push_back(std::move(json));
    }
    return list;
  }

  Json in_short(const EntryRef& ref) const {
    Json json = {{"kind", names_of(ref.kind).singular},
                 {"id", ref.entry->id},
                 {"name", ref.entry->name},
                 {"summary", ref.entry->summary}};
    const Grade grade = main_grade(content_, ref);
    if (grade != Grade::kNone) json["grade"] = name_of(grade);
    if (ref.kind == Kind::kWarning) {
      json["tier"] = name_of(static_cast<const Warning&>(*ref.entry).tier);
    }
    return json;
  }

  /// All fields of the entry, its references resolved.
  Json in_full(const EntryRef& ref) const {
    Json json = in_short(ref);
    json.update(visit_entry_of(
        ref, [](const auto& entry) { return to_json_value(entry); }));
    resolve(json, ref);
    if (ref.kind != Kind::kSource && ref.kind != Kind::kWarning &&
        ref.kind != Kind::kPrecaution) {
      json["evidence"] = claims(ref);
    }
    if (ref.kind == Kind::kType) add_precautions_for(ref, json);
    return json;
  }

  /// Ids in `json` become the entries that they name.
  void resolve(Json& json, const EntryRef& ref) const {
    if (ref.kind == Kind::kConcern) {
      const auto& concern = static_cast<const Concern&>(*ref.entry);
      json["types"] = links(concern.types);
      json["benefits"] = entries(Kind::kBenefit, concern.benefits);
      json["tips"] = entries(Kind::kTip, concern.tips);
      json["considerations"] =
          entries(Kind::kConsideration, concern.considerations);
    } else if (ref.kind == Kind::kWarning) {
      const auto& sign = static_cast<const Warning&>(*ref.entry);
      json["action"] = action_of(content_, sign.tier).action;
      json["sources"] = sources(sign.sources);
    } else if (ref.kind == Kind::kPrecaution) {
      const auto& precaution = static_cast<const Precaution&>(*ref.entry);
      json["types"] = to_json_value(precaution.types);
      json["sources"] = sources(precaution.sources);
    }
  }

  Json links(const List<Link>& links) const {
    Json list = Json::array();
    for (const Link& link : links) {
      const auto ref = find_entry(content_, Kind::kType, link.id);
      if (!ref) continue;
      Json json = in_short(*ref);
      json["why"] = link.why;
      list.push_back(std::move(json));
    }
    return list;
  }

  Json entries(Kind kind, const Lines& ids) const {
    Json list = Json::array();
    for (const Text id : ids) {
      const auto ref = find_entry(content_, kind, id);
      if (ref) list.push_back(in_short(*ref));
    }
    return list;
  }

  Json sources(const Lines& ids) const {
    Json list = Json::array();
    for (const Text id : ids) {
      const auto ref = find_entry(content_, Kind::kSource, id);
      if (ref) {
        list.push_back(to_json_value(static_cast<const Source&>(*ref->entry)));
      }
    }
    return list;
  }

  Json claims(const EntryRef& ref) const {
    Json list = Json::array();
    for (const Claim& claim : claims_about(content_, ref)) {
      Json json = {{"claim", claim.claim}};
      if (claim.grade != Grade::kNone) json["grade"] = name_of(claim.grade);
      json["note"] = claim.note;
      json["sources"] = sources(claim.sources);
      list.push_back(std::move(json));
    }
    return list;
  }

  /// Those of this type in full, those of every type in short.
  void add_precautions_for(const EntryRef& type, Json& json) const {
    Json own = Json::array();
    Json general = Json::array();
    for (const Precaution& precaution : content_.precautions) {
      const EntryRef ref{Kind::kPrecaution, &precaution};
      if (precaution.types.contains(type.entry->id)) {
        own.push_back(in_full(ref));
      } else if (precaution.types.empty()) {
        general.push_back(in_short(ref));
      }
    }
    json["precautions"] = std::move(own);
    json["general_precautions"] = std::move(general);
  }

  Json fact(const Fact& fact) const {
    return {{"name", fact.name},
            {"text", fact.text},
            {"sources", sources(fact.sources)}};
  }

  /// A pack may say nothing of it.
  void add_best_type(Json& json) const {
    const Fact& best = content_.best_type;
    if (!best.text.empty()) json["best_type"] = fact(best);
  }

  Json facts(const List<Fact>& list) const {
    Json json = Json::array();
    for (const Fact& one : list) json.push_back(fact(one));
    return json;
  }

  Json code(const Code& code) const {
    Json json = {{"code", code.code},
                 {"title", code.title},
                 {"summary", code.summary},
                 {"fiscal_year", content_.code_year},
                 {"notice", content_.code_notice}};
    if (code.withdrawn.empty()) return json;
    json["withdrawn"] = code.withdrawn;
    json["successors"] = Json::array();
    for (const Code& other : content_.codes) {
      if (!code.successors.contains(other.code)) continue;
      json["successors"].push_back({{"code", other.code},
                                    {"title", other.title},
                                    {"summary", other.summary}});
    }
    return json;
  }

  Json about() const {
    return {{"purpose", content_.purpose},
            {"title", content_.title},
            {"author", content_.author},
            {"overview", facts(content_.overview)},
            {"causes", to_json_value(content_.causes)},
            {"treatments", to_json_value(content_.treatments)},
            {"conclusion", content_.conclusion},
            {"outlook", facts(content_.outlook)},
            {"risks", facts(content_.risks)},
            {"grades", to_json_value(content_.grades)},
            {"method", to_json_value(content_.method)},
            {"advice", to_json_value(content_.advice)},
            {"sources_checked", oldest_check(content_)},
            {"review_due", content_.review_due},
            {"reviewer", reviewer()},
            {"reading_grade", content_.reading_grade},
            {"disclaimer", content_.disclaimer}};
  }

  /// Null: no clinician has reviewed the content.
  Json reviewer() const {
    return content_.reviewer.empty() ? Json() : Json(content_.reviewer);
  }

  void about_program() {
    json_["purpose"] = content_.purpose;
    json_["examples"] = to_json_value(content_.examples);
  }

  Json unknown() const {
    Json list = Json::array();
    for (const UnknownName& unknown : answer_.unknown) {
      Json json = {{"kind", names_of(unknown.kind).singular},
                   {"name", unknown.name}};
      if (!unknown.suggestion.empty()) {
        json["suggestion"] = unknown.suggestion;
      }
      list.push_back(std::move(json));
    }
    return list;
  }

  const Answer& answer_;
  const Content& content_;
  Json json_ = Json::object();
};

}  // namespace

std::string render_json(const Answer& answer) {
  return write(JsonRenderer(answer).render(), 2) + '\n';
}

std::string render_content(const Content& content) {
  // Where `schema content > content.schema.json` puts it, for editors.
  Json json = {{"$schema", "content.schema.json"}, {"format", 1}};
  json.update(to_json_value(content));
  return write(json, 2) + '\n';
}

}  // namespace backcare
