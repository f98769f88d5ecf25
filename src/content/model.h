// A content pack as plain data: entries, evidence, safety, phrases and every
// heading. How it is read is in load.h, its keys are in fields.h.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "content/lines.h"
#include "kind.h"

namespace backcare {

/// UTF-8 without unsafe characters (characters.h); empty where a pack leaves
/// the key out.
using Text = std::string_view;

template <class T>
using List = std::span<const T>;

/// How strong the evidence for a claim is. `kNone` is for advice, which is not
/// graded.
enum class Grade : std::uint8_t {
  kNone,
  kGood,
  kSome,
  kUnclear,
  kNotStudied,
  kNotFound,
};

/// How soon a warning sign has to be seen to.
enum class Tier : std::uint8_t { kEmergency, kToday, kAppointment };

/// What every entry has.
struct Entry {
  Text id;
  Text name;
  Text summary;
  Lines aliases;
};

struct Type : Entry {
  Text pressure;
  Text technique;
  Text area;
  Lines helps;
};

/// A benefit, a consideration or a tip.
struct Topic : Entry {
  Lines points;
};

/// A type that the article connects with a concern, and why.
struct Link {
  Text id;
  Text why;
};

struct Concern : Entry {
  List<Link> types;
  Lines benefits;
  Lines tips;
  Lines considerations;
};

struct Precaution : Entry {
  Text group;
  Lines types;  // empty: for every type
  Text action;
  Lines sources;
};

struct Warning : Entry {
  Tier tier = Tier::kEmergency;
  Text group;
  Text clinical;
  Text why;
  Lines sources;
};

/// A source has one of `doi`, `pmid`, `number` and `url`.
struct Source : Entry {
  Text authors;
  Text title;
  int year = 0;  // 0: the page gives none
  Text publisher;
  Text doi;
  Text pmid;
  Text number;
  Text url;
  Text seen;     // what was looked at: the abstract, a copy, the page
  Text checked;  // ISO 8601 date
};

/// Something that is said of the whole subject, under a heading of its own.
struct Fact {
  Text name;
  Text text;
  Lines sources;
};

struct Claim {
  Text claim;
  Grade grade = Grade::kNone;
  Text note;
  Lines sources;
};

/// The claims of one entry, named `type/swedish`; the first is the main one.
struct Evidence {
  Text entry;
  List<Claim> claims;
};

struct GradeMeaning {
  Grade id = Grade::kNone;
  Text name;
  Text meaning;
};

struct TierAction {
  Tier id = Tier::kEmergency;
  Text name;
  Text action;
};

struct Group {
  Text id;
  Text name;
};

/// A code of ICD-10-CM.
struct Code {
  Text code;
  Text title;
  Text summary;
  Lines entries;     // named `concern/stiffness`
  Text withdrawn;    // ISO 8601 date; empty while the code is in use
  Lines successors;  // codes
};

/// Lines under a name: the phrases of an entry, the words of a concept, the
/// rules of a warning sign.
struct NamedLines {
  Text name;
  Lines lines;
};

struct Example {
  Text command;
  Text explains;
};

/// The headings and notices that are put around the content. Each that a pack
/// leaves out is the built-in pack's.
struct Headings {
  // Titles of the lists.
  Text types;
  Text benefits;
  Text considerations;
  Text tips;
  Text concerns;
  Text precautions;
  Text warnings;
  Text sources;
  // In an entry.
  Text article_says;
  Text pressure;
  Text technique;
  Text area;
  Text helps;
  Text studies_found;
  Text no_source;
  Text take_care;
  Text check_first;
  Text tell_therapist;
  Text see_doctor;
  Text related;
  Text related_types;
  Text no_types;
  Text before_booking;
  Text what_to_do;
  Text for_types;
  Text every_type;
  Text general_caution;
  Text clinical_name;
  Text used_for;
  Text seen;
  Text checked;
  // In an answer to the person's own words.
  Text ask;
  Text because;
  Text also;
  Text close;
  Text read_more;
  Text results;
  Text code_withdrawn;
  Text code_successors;
  // In `compare`.
  Text comparison;
  Text not_named;
  // In `about`, and at the foot of a page.
  Text causes;
  Text treatments;
  Text outlook;
  Text risks;
  Text good_to_know;
  Text about_content;
  Text conclusion;
  Text origin;
  Text grades;
  Text edition;
  Text sources_checked;
  Text review_due;
  Text review_overdue;
  Text not_reviewed;
  Text reviewed_by;
  Text reading_grade;
  Text other_pack;
  // In exported sites and man pages.
  Text home;
  Text all_pages;
  Text a_to_z;
  Text filter;
  Text nothing_fits;
  Text previous;
  Text next;
  Text skip;
  Text site_pages;
  Text pages_around;
  Text see_also;
};

/// A whole pack. Text and lists live as long as what owns them: the program,
/// for the built-in pack, else its LoadedContent.
struct Content {
  // interface.json
  Text id;
  Text edition;   // ISO 8601 date
  Text language;  // BCP 47
  Text disclaimer;
  Text review_due;     // ISO 8601 date
  Text reviewer;       // empty: no clinician has reviewed it
  Text reading_grade;  // Flesch-Kincaid, as measured
  Text purpose;        // what the program says it is
  List<Example> examples;
  Text tell_therapist;  // the consideration that says what to tell
  Headings headings;
  // article.json
  Text title;
  Text author;
  List<Fact> overview;
  Lines causes;
  Lines treatments;
  List<Type> types;
  List<Topic> benefits;
  List<Topic> considerations;
  List<Topic> tips;
  Text conclusion;
  // concerns.json
  List<Concern> concerns;
  // safety.json
  Text notice;  // one line: the main warning signs
  Text limits;  // what looking for signs can't do
  List<TierAction> tiers;
  List<Group> groups;
  Lines advice;
  List<Warning> warnings;
  List<Precaution> precautions;
  List<Fact> risks;
  // evidence.json
  List<GradeMeaning> grades;
  Lines method;
  Fact best_type;
  List<Fact> outlook;
  List<Evidence> evidence;
  List<Source> sources;
  // codes.json
  int code_year = 0;
  Text code_notice;
  List<Code> codes;
  // phrases.json
  List<NamedLines> phrases;   // named `concern/stiffness`
  Lines outside;              // phrases from outside the subject
  Lines harmless;             // sound like a warning sign and are none
  Lines common_words;         // never taken for a misspelling
  Lines stop_words;           // say nothing about the subject
  Lines denials;              // "no", "without"
  Lines deniable;             // what they take back: "numbness", "fever"
  Lines turns;                // end a denial: "but", "only"
  Lines in_order;             // say that all is well: "legs are fine"
  List<NamedLines> concepts;  // words that mean the same to a sign
  List<NamedLines> signs;     // concepts that make a warning sign together
  List<NamedLines> cautions;  // concepts that name a precaution together
};

}  // namespace backcare
