// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "content/fields.h"
#include "content/json_tree.h"
#include "content/names.h"
#include "test_files.h"

namespace backcare {
namespace {

using Strings = std::vector<std::string>;

/// The schema of packs.
class Schema {
 public:
  Schema()
      : source_(read_source_file("content/schema/content.schema.json")),
        tree_("content.schema.json", source_) {
    REQUIRE_FALSE(tree_.parse(memory_));
  }

  JsonNode* member(const JsonNode& object, std::string_view key) {
    for (JsonNode& child : JsonChildren(tree_, object)) {
      if (child.key == key) return &child;
    }
    return nullptr;
  }

  JsonNode& definition(std::string_view name) {
    JsonNode* definitions = member(tree_.root(), "$defs");
    REQUIRE(definitions != nullptr);
    JsonNode* found = member(*definitions, name);
    REQUIRE(found != nullptr);
    return *found;
  }

  Strings keys(const JsonNode& object) {
    Strings keys;
    for (JsonNode& child : JsonChildren(tree_, object)) {
      keys.emplace_back(child.key);
    }
    return keys;
  }

  Strings texts(const JsonNode* list) {
    Strings texts;
    if (list == nullptr) return texts;
    for (JsonNode& child : JsonChildren(tree_, *list)) {
      texts.emplace_back(child.text);
    }
    return texts;
  }

  JsonTree& tree() { return tree_; }

 private:
  std::string source_;
  std::pmr::monotonic_buffer_resource memory_;
  JsonTree tree_;
};

template <class T>
Strings keys_of(bool required_only) {
  Strings keys;
  T object;
  visit_fields(
      [&](std::string_view key, auto& /*field*/, Need need) {
        if (!required_only || need == Need::kRequired) keys.emplace_back(key);
      },
      object);
  return keys;
}

template <class T>
void check_same(std::string_view name) {
  CAPTURE(name);
  Schema schema;
  const JsonNode& definition = schema.definition(name);
  CHECK(schema.keys(*schema.member(definition, "properties")) ==
        keys_of<T>(false));
  CHECK(schema.texts(schema.member(definition, "required")) ==
        keys_of<T>(true));
  CHECK(schema.member(definition, "additionalProperties")->type ==
        JsonNode::Type::kBoolean);
}

TEST_CASE("schema: its keys are those of the loader, and as needed") {
  check_same<Type>("type");
  check_same<Topic>("topic");
  check_same<Link>("link");
  check_same<Concern>("concern");
  check_same<Precaution>("precaution");
  check_same<Warning>("warning");
  check_same<Source>("source");
  check_same<Fact>("fact");
  check_same<Claim>("claim");
  check_same<GradeMeaning>("grade_meaning");
  check_same<TierAction>("tier_action");
  check_same<Group>("group");
  check_same<Code>("code");
  check_same<Example>("example");
  check_same<Headings>("headings");
}

TEST_CASE("schema: the keys of a whole pack are those of the loader") {
  Schema schema;
  Strings keys =
      schema.keys(*schema.member(schema.tree().root(), "properties"));
  REQUIRE(keys.size() > 2);
  CHECK(keys[0] == "$schema");
  CHECK(keys[1] == "format");
  keys.erase(keys.begin(), keys.begin() + 2);
  CHECK(keys == keys_of<Content>(false));

  Strings required = keys_of<Content>(true);
  required.insert(required.begin(), "format");
  CHECK(schema.texts(schema.member(schema.definition("whole"), "required")) ==
        required);
}

template <class Enum>
Strings names() {
  Strings list;
  for (const auto& named : names_for(Enum{})) list.emplace_back(named.name);
  return list;
}

TEST_CASE("schema: grades and tiers are those of the loader") {
  Schema schema;
  CHECK(schema.texts(schema.member(schema.definition("grade"), "enum")) ==
        names<Grade>());
  CHECK(schema.texts(schema.member(schema.definition("tier"), "enum")) ==
        names<Tier>());
}

TEST_CASE("schema: every key is described") {
  Schema schema;
  const JsonNode* definitions = schema.member(schema.tree().root(), "$defs");
  Strings objects = schema.keys(*definitions);
  const auto check_properties = [&](const JsonNode& object) {
    const JsonNode* properties = schema.member(object, "properties");
    if (properties == nullptr) return;
    for (JsonNode& property : JsonChildren(schema.tree(), *properties)) {
      CAPTURE(property.key);
      const JsonNode* words = schema.member(property, "description");
      REQUIRE(words != nullptr);
      CHECK(words->text.ends_with('.'));
    }
  };
  check_properties(schema.tree().root());
  for (const std::string& name : objects) {
    check_properties(schema.definition(name));
  }
}

}  // namespace
}  // namespace backcare
