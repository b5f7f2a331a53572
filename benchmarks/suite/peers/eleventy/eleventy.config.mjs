import attributes from "markdown-it-attrs";

export default function (site) {
  site.amendLibrary("md", (markdown) => markdown.set({ html: true }).use(attributes));
  site.addGlobalData("layout", "page.liquid");
  site.addPassthroughCopy("docs/**/*.{json,csv}");
  return {
    dir: { input: "docs", output: "site", includes: "../_includes" },
    markdownTemplateEngine: false,
  };
}
